package com.example.before;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** As the release before the rename knows it. */
@Entity
@Table(
        name = "account",
        uniqueConstraints = @UniqueConstraint(name = "uk_account", columnNames = "user_name"),
        indexes = @Index(name = "ix_account", columnList = "age, user_name"))
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "user_name", nullable = false, length = 50)
    public String userName;

    public Integer age;
}
