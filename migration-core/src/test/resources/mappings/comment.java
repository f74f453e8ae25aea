// @Comment on a table and a column
import org.hibernate.annotations.Comment;

@Entity
@Comment("Notes of people") // before
@Comment("Notes of all people, it is said") // after
class Commented {
    @Id Long id;
    @Comment("What they said") String text; // before
    @Comment("What they wrote") String text; // after
    @Comment("New") String later; // after
}
