package com.example.shop.order;

import jakarta.persistence.Embeddable;

@Embeddable
public record PostalAddress(String streetName, String zipCode) {}
