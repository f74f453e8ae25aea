// @EmbeddedColumnNaming
// except * 6.2 absent "EmbeddedColumnNaming": `@EmbeddedColumnNaming` came with Hibernate 7.0
// except * 6.6 absent "EmbeddedColumnNaming": `@EmbeddedColumnNaming` came with Hibernate 7.0
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
class Houses {
    @Id Long id;
    @EmbeddedColumnNaming("home_%s") Street home;
    @EmbeddedColumnNaming("work_%s") Street work;
}

@Embeddable
class Street {
    String name;
    String number; // after
}
