// @NaturalId
import org.hibernate.annotations.NaturalId;

@Entity
class Citizen {
    @Id Long id;
    @NaturalId String country;
    @NaturalId(mutable = true) String number;
}

@Entity
class Club {
    @Id Long id;
    String name; // before
    @NaturalId String name; // after
}
