// @Collate with a collation of SQLite
// except h2 * unsupported "does not run": This collation is SQLite's
// except postgresql * unsupported "does not run": This collation is SQLite's
// except mariadb * unsupported "does not run": This collation is SQLite's
// except * 6.2 absent "Collate": `@Collate` came with Hibernate 6.3
import org.hibernate.annotations.Collate;

@Entity
class SortedLite {
    @Id Long id;
    @Collate("NOCASE") String name; // before
    @Collate("RTRIM") String name; // after
    @Collate("NOCASE") @Column(length = 9, unique = true) String later; // after
}
