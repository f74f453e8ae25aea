// @Collate with a collation of MariaDB
// except h2 * unsupported "does not run": This collation is MariaDB's
// except postgresql * unsupported "does not run": This collation is MariaDB's
// except sqlite * unsupported "does not run": This collation is MariaDB's
// except * 6.2 absent "Collate": `@Collate` came with Hibernate 6.3
import org.hibernate.annotations.Collate;

@Entity
class SortedMaria {
    @Id Long id;
    @Collate("utf8mb4_bin") String name; // before
    @Collate("utf8mb4_german2_ci") String name; // after
    @Collate("utf8mb4_bin") @Column(length = 9, nullable = false, unique = true) String later; // after
}
