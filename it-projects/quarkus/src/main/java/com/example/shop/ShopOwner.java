package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;

@Entity
public class ShopOwner {
    @Id
    @GeneratedValue
    Long id;

    String fullName;

    OffsetDateTime lastSeen;
}
