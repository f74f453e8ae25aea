// Ids by @GenericGenerator: increment, assigned strategy classes
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

@Entity
class Incremented {
    @Id @GeneratedValue(generator = "inc") @GenericGenerator(name = "inc", strategy = "increment") Long id;
    String note; // after
}

@Entity
class Styled {
    @Id @GeneratedValue(generator = "styled")
    @GenericGenerator(name = "styled", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
        parameters = {@Parameter(name = "sequence_name", value = "styled_seq"), @Parameter(name = "increment_size", value = "7")})
    Long id;
}

@Entity
class StyledTable {
    @Id @GeneratedValue(generator = "styled_table")
    @GenericGenerator(name = "styled_table", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
        parameters = {@Parameter(name = "sequence_name", value = "styled_numbers"), @Parameter(name = "force_table_use", value = "true")})
    Long id;
}
