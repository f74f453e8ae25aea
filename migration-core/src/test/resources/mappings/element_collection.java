// Element collections: basic values and embeddables, sets, lists, bags, ordered

import org.hibernate.annotations.ListIndexBase;

@Entity
class Albums {
    @Id Long id;
    @ElementCollection Set<String> tags;
    @ElementCollection @CollectionTable(name = "album_words", joinColumns = @JoinColumn(name = "album")) @Column(name = "word", length = 30) List<String> words;
    @ElementCollection @OrderColumn List<String> ordered;
    @ElementCollection @OrderColumn(name = "nr", nullable = false) @ListIndexBase(1) List<Integer> numbered;
    @ElementCollection Set<Track> tracks;
    @ElementCollection @CollectionTable(uniqueConstraints = @UniqueConstraint(columnNames = {"Albums_id", "later"})) @Column(name = "later", nullable = false) Set<Integer> later; // after
    @ElementCollection @CollectionTable(name = "album_notes", foreignKey = @ForeignKey(name = "fk_album_notes"), indexes = @Index(columnList = "note")) @Column(name = "note") List<String> notes;
}

@Embeddable
class Track {
    @Column(nullable = false) String title;
    Integer seconds;
}
