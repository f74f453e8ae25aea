// @Collate
// except h2 * unsupported "collate": H2 has one collation for a whole database
// except * 6.2 absent "Collate": `@Collate` came with Hibernate 6.3
// except sqlite * unsupported "no such collation": `C` is a collation of PostgreSQL
// except mariadb * unsupported "Unknown collation": `C` is a collation of PostgreSQL
import org.hibernate.annotations.Collate;

@Entity
class Sorted1 {
    @Id Long id;
    @Collate("C") String name;
}
