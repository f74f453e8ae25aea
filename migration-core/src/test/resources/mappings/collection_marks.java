// @Check, @Comment and @ColumnDefault on collections
import org.hibernate.annotations.*;

@Entity
class Baskets {
    @Id Long id;
    @ElementCollection @ColumnDefault("'x'") @Comment("What it is") @Column(name = "fruit", length = 20) Set<String> fruits;
    @ElementCollection @Check(constraints = "weight > 0") @Column(name = "weight") List<Integer> weights; // before
    @ElementCollection @Check(constraints = "weight > 1") @Column(name = "weight") List<Integer> weights; // after
}
