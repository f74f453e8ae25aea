// ConstraintMode.NO_CONSTRAINT

@Entity
class Loose {
    @Id Long id;
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Loose parent;
    @ManyToMany @JoinTable(name = "loose_links", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT), inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Set<Loose> links;
    @ElementCollection @CollectionTable(name = "loose_words", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Set<String> words;
    @ManyToOne @org.hibernate.annotations.NotFound(action = org.hibernate.annotations.NotFoundAction.IGNORE) Loose maybe;
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Loose bound; // before
    @ManyToOne Loose bound; // after
}
