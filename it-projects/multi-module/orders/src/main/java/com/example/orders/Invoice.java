package com.example.orders;

import com.example.customers.CustomerName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Invoice {
    @Id
    private Long id;

    private Long customerId;

    @Column(nullable = false, length = CustomerName.LENGTH)
    private String customerName;
}
