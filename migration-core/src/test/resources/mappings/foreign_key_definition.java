// @ForeignKey(foreignKeyDefinition)
// except sqlite * limit "the next state is not seen": Hibernate writes no foreign keys on SQLite; they are taken from the model, and a definition as text is not read

@Entity
class Customs {
    @Id Long id;
    @ManyToOne @JoinColumn(name = "ref_id", foreignKey = @ForeignKey(name = "fk_custom", foreignKeyDefinition = "foreign key (ref_id) references Customs (id) on delete cascade")) Customs ref; // before
    @ManyToOne @JoinColumn(name = "ref_id", foreignKey = @ForeignKey(name = "fk_custom", foreignKeyDefinition = "foreign key (ref_id) references Customs (id) on delete set null")) Customs ref; // after
}
