package com.example;

import jakarta.persistence.Embeddable;

@Embeddable
public record Length(int minutes, int seconds) {}
