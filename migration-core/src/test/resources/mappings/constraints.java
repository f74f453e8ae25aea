// Unique constraints, indexes and foreign keys, named and unnamed

@Entity
@Table(
    uniqueConstraints = {
        @UniqueConstraint(name = "uq_pair", columnNames = {"one", "two"}),
        @UniqueConstraint(columnNames = {"two", "three"}),
    },
    indexes = {
        @Index(name = "ix_one", columnList = "one"),
        @Index(columnList = "two"),
        @Index(name = "ix_down", columnList = "three desc, one"),
        @Index(name = "ux_four", columnList = "four", unique = true),
        @Index(columnList = "five", unique = true),
        @Index(name = "ix_later", columnList = "later"), // after
        @Index(name = "ix_changes", columnList = "six"), // before
        @Index(name = "ix_changes", columnList = "six, seven"), // after
    })
class Bounds {
    @Id Long id;
    @Column(length = 50) String one;
    @Column(length = 50) String two;
    @Column(length = 50) String three;
    @Column(length = 50) String four;
    @Column(length = 50) String five;
    @Column(length = 50) String six;
    @Column(length = 50) String seven;
    @Column(unique = true) Integer single;
    @Column(unique = true) Integer singleToo;
    @ManyToOne Bounds unnamed;
    @ManyToOne @JoinColumn(name = "named_ref", foreignKey = @ForeignKey(name = "fk_named")) Bounds named;
    @OneToOne Bounds alone;
    @OneToOne @JoinColumn(unique = true, nullable = false) Bounds wanted;
    @Column(length = 50) String later; // after
    @Column(unique = true, nullable = false) Integer laterUnique; // after
}
