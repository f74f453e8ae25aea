// @Formula, @Transient, @ColumnTransformer: no column of their own
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;

@Entity
class Computed {
    @Id Long id;
    int net;
    @Formula("net * 2") int gross;
    @Transient String nothing;
    @ColumnTransformer(read = "upper(loud)", write = "lower(?)") String loud;
    @Formula("net * 3") Integer more; // after
    String later; // after
}
