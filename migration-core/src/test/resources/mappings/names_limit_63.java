// Names of 63 characters, PostgreSQL's limit

@Entity
@Table(name = "b_table_whose_name_is_exactly_sixty_three_characters_long_abcde",
    uniqueConstraints = @UniqueConstraint(name = "a_unique_constraint_named_with_exactly_sixty_three_letters_abcd", columnNames = "word"),
    indexes = @Index(name = "an_index_with_a_name_of_exactly_sixty_three_letters_abcdefghijk", columnList = "number_of_it"))
class LimitOne {
    @Id @GeneratedValue(generator = "limit_one") @SequenceGenerator(name = "limit_one", sequenceName = "a_sequence_with_a_name_of_exactly_sixty_three_letters_abcdefghi") Long id;
    @Column(name = "a_column_whose_name_is_exactly_sixty_three_characters_long_abcd") String atLimit;
    @Column(length = 30) String word;
    @Column(name = "number_of_it") int number;
    @ManyToOne @JoinColumn(name = "up", foreignKey = @ForeignKey(name = "a_foreign_key_with_a_name_of_exactly_sixty_three_letters_abcdef")) LimitOne up;
    @Column(name = "a_later_column_whose_name_has_exactly_sixty_three_letters_abcde", unique = true) Integer later; // after
}
