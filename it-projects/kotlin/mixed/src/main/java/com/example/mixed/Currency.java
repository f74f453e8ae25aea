package com.example.mixed;

public enum Currency {
    EUR,
    USD
}
