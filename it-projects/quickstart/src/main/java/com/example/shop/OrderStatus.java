package com.example.shop;

public enum OrderStatus {
    CART,
    PLACED,
    PAID,
    SHIPPED,
    RETURNED
}
