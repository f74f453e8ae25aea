package com.example.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(nullable = false, length = CustomerName.LENGTH)
    private String name;
}
