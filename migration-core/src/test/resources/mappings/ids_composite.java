// Composite ids: @IdClass, @EmbeddedId

@Entity
@IdClass(LineKey.class)
class Line {
    @Id String document;
    @Id int number;
    String text;
    @ManyToOne @JoinColumns({ // after
        @JoinColumn(name = "parent_document", referencedColumnName = "document"), // after
        @JoinColumn(name = "parent_number", referencedColumnName = "number")}) Line parent; // after
}

class LineKey implements java.io.Serializable {
    String document;
    int number;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
class Cell {
    @EmbeddedId CellKey key;
    String text;
    @ManyToOne Cell neighbour;
}

@Embeddable
class CellKey implements java.io.Serializable {
    @Column(name = "row_nr") int row;
    @Column(name = "column_nr") int column;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}
