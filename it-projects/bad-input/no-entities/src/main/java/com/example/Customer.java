package com.example;

public record Customer(Long id, String name) {}
