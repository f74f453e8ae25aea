// Names of 64 characters, MariaDB's limit

@Entity
@Table(name = "some_table_whose_name_is_exactly_sixty_four_characters_long_abcd",
    uniqueConstraints = @UniqueConstraint(name = "one_unique_constraint_named_with_exactly_sixty_four_letters_abcd", columnNames = "word"),
    indexes = @Index(name = "one_index_with_a_name_of_exactly_sixty_four_letters_abcdefghijkl", columnList = "number_of_it"))
class LimitTwo {
    @Id @GeneratedValue(generator = "limit_two") @SequenceGenerator(name = "limit_two", sequenceName = "one_sequence_with_a_name_of_exactly_sixty_four_letters_abcdefghi") Long id;
    @Column(name = "one_column_whose_name_is_exactly_sixty_four_characters_long_abcd") String atLimit;
    @Column(length = 30) String word;
    @Column(name = "number_of_it") int number;
    @ManyToOne @JoinColumn(name = "up", foreignKey = @ForeignKey(name = "one_foreign_key_with_a_name_of_exactly_sixty_four_letters_abcdef")) LimitTwo up;
    @Column(name = "one_later_column_whose_name_has_exactly_sixty_four_letters_abcde", unique = true) Integer later; // after
}
