package com.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(length = 200)
    private String remark;
}
