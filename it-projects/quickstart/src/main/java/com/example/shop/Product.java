package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.util.Set;

@Entity
@Table(
        indexes = @Index(name = "ix_product_name", columnList = "name"),
        uniqueConstraints = @UniqueConstraint(name = "uq_product_category_name", columnNames = {"category_id", "name"}))
public class Product {
    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false, unique = true, length = 32)
    private String sku;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    @ManyToOne(optional = false)
    private Category category;

    @ManyToOne
    private Warehouse warehouse;

    @ElementCollection
    @Column(name = "tag", nullable = false, length = 40)
    private Set<String> tags;
}
