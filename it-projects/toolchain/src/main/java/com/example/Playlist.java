package com.example;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;

@Entity
public class Playlist {
    @Id
    private long id;

    @Column(length = 80, nullable = false)
    private String title;

    @Embedded
    private Length length;

    @ElementCollection
    private Set<String> tracks = new LinkedHashSet<>();

    /** No JDK before 21 has this type. */
    public SequencedSet<String> order() {
        return new LinkedHashSet<>(tracks);
    }
}
