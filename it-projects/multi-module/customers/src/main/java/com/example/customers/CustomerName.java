package com.example.customers;

public final class CustomerName {
    public static final int LENGTH = 80;

    private CustomerName() {}
}
