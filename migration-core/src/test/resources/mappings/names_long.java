// Names at the engine's limit and beyond
// except mariadb * unsupported "is too long": MariaDB refuses names of more than 64 characters

@Entity
@Table(name = "a_table_whose_name_is_exactly_sixty_three_characters_long_abcde")
class LongOne {
    @Id Long id;
    @Column(name = "a_column_whose_name_is_exactly_sixty_four_characters_long_abcde") String atLimit;
    @Column(name = "a_column_whose_name_is_rather_longer_than_what_most_engines_can_keep_of_it", unique = true) String beyond;
    @ElementCollection @CollectionTable(name = "its_words_in_a_table_whose_name_is_even_longer_than_that_of_its_owner_is") Set<String> anAttributeWithARatherLongNameThatMakesALongTableName;
    @ManyToOne LongOne anAssociationWithARatherLongNameThatMakesALongColumnName;
    @Column(name = "a_later_column_with_a_name_that_is_far_longer_than_sixty_three_characters") Integer later; // after
}
