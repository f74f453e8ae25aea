package com.example.after;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** As the release after the rename knows it. */
@Entity
@Table(
        name = "account",
        uniqueConstraints = @UniqueConstraint(name = "uk_account", columnNames = "login"),
        indexes = @Index(name = "ix_account", columnList = "age, login"))
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "login", nullable = false, length = 50)
    public String login;

    public Integer age;
}
