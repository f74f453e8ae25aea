// Entities on a view: @View
// except * 6.2 absent "View": `@View` came with Hibernate 6.3
import org.hibernate.annotations.View;

@Entity
class Buys {
    @Id Long id;
    int amount;
    Integer later; // after
}

@Entity
@View(query = "select id, amount from Buys")
class BuysView {
    @Id Long id;
    int amount;
}
