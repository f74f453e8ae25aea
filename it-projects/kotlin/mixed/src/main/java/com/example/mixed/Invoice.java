package com.example.mixed;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Extends a Kotlin class, holds a Kotlin data class, and is named by one. */
@Entity
public class Invoice extends Numbered {
    @Embedded
    private Money total;

    @Column(nullable = false, length = 40)
    private String customer;

    @OneToMany(mappedBy = "invoice")
    private List<Position> positions = new ArrayList<>();

    protected Invoice() {}
}
