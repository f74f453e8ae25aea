// Arrays: @Array(length)
// except * 6.2 absent "Array": `@Array` came with Hibernate 6.3
import org.hibernate.annotations.Array;

@Entity
class Fives {
    @Id Long id;
    @Array(length = 5) String[] words;
    @Array(length = 3) Integer[] numbers; // before
    @Array(length = 7) Integer[] numbers; // after
    @Array(length = 3) Integer[] later; // after
}
