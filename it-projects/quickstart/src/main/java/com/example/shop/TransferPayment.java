package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
public class TransferPayment extends Payment {
    @Column(nullable = false, length = 34)
    private String iban;

    @Column(length = 140)
    private String reference;
}
