// @Check with a name on a column
// except mariadb 6.2 limit "near 'check (word": Hibernate 6 writes the name into the column, where MariaDB takes none
// except mariadb 6.6 limit "near 'check (word": Hibernate 6 writes the name into the column, where MariaDB takes none
import org.hibernate.annotations.Check;

@Entity
class NamedRanges {
    @Id Long id;
    @Check(name = "ck_word", constraints = "word in ('a', 'b')") String word; // before
    @Check(name = "ck_word", constraints = "word in ('a', 'b', 'c')") String word; // after
    @Check(name = "ck_later", constraints = "later between 1 and 9") Integer later; // after
}
