package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

@Entity
public class Customer {
    @Id
    UUID id;

    String firstName;

    LocalDate customerSince;

    @ManyToMany
    Set<Customer> bestFriends;
}
