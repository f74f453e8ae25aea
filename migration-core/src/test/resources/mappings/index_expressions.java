// Indexes on expressions
// except * 6.2 limit "was not found": Hibernate 6.2 takes the keys of indexes for columns only
// except h2 * unsupported "does not run": H2 has no indexes on expressions
// except mariadb * unsupported "does not run": MariaDB has no indexes on expressions

@Entity
@Table(indexes = {
    @Index(name = "ix_lower_title", columnList = "(lower(title))"),
    @Index(name = "ix_mixed_keys", columnList = "pages desc, title"),
})
class Leaflets {
    @Id Long id;
    @Column(length = 40) String title;
    int pages;
    String later; // after
}
