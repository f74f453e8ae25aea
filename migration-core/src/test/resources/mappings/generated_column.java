// @GeneratedColumn
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Boxes {
    @Id Long id;
    @Column(nullable = false) int width;
    @Column(nullable = false) int height;
    @GeneratedColumn("width * height") Integer area; // before
    @GeneratedColumn("width * height * 2") Integer area; // after
    @Column(length = 20) String first;
    @GeneratedColumn("first || '!'") String shout;
    @GeneratedColumn("width + height") Integer later; // after
}
