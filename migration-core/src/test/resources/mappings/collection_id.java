// @CollectionId: a bag with a key of its own
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;

@Entity
class Stacks {
    @Id Long id;
    @ElementCollection @CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class) @CollectionId(column = @Column(name = "entry_id"), generator = "increment") Collection<String> entries;
    String note; // after
}
