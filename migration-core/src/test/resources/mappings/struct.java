// @Struct: an embeddable as a composite type
// except postgresql * limit "no script creates it": Composite types are written by hand, in a V and a U of your own; the tables that have them converge then
// except h2 7.4 unsupported "does not support user-defined types": H2 has no composite types
// except h2 6.6 unsupported "does not support": H2 has no composite types
// except h2 6.2 unsupported "does not support": H2 has no composite types
// except sqlite 7.4 unsupported "does not support user-defined types": SQLite has no composite types
// except sqlite 6.6 unsupported "does not support": SQLite has no composite types
// except sqlite 6.2 unsupported "does not support": SQLite has no composite types
// except mariadb * unsupported "does not support": MariaDB has no composite types
import org.hibernate.annotations.Struct;

@Entity
class Parcels {
    @Id Long id;
    Sender sender;
    String note; // after
}

@Embeddable
@Struct(name = "sender_type")
class Sender {
    String street;
    int number;
}
