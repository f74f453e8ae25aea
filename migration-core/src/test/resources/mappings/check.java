// @Check on a column and on a table
import org.hibernate.annotations.Check;

@Entity
@Check(name = "ck_range", constraints = "low < high") // before
@Check(name = "ck_range", constraints = "low <= high") // after
class Ranges {
    @Id Long id;
    int low;
    int high;
    @Check(constraints = "positive > 0") int positive; // before
    @Check(constraints = "positive >= 0") int positive; // after
    @Check(constraints = "word in ('a', 'b')") String word;
    @Check(constraints = "length(text) > 2 and text <> 'none'") String text;
    @Check(constraints = "later between 1 and 9") Integer later; // after
}
