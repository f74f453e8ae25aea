// Entities without a table: @Subselect
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

@Entity
@Immutable
class Sales {
    @Id Long id;
    int amount;
    Integer later; // after
}

@Entity
@Subselect("select id, amount from Sales")
@Synchronize("Sales")
class SalesView {
    @Id Long id;
    int amount;
}
