// @PartitionKey
import org.hibernate.annotations.PartitionKey;

@Entity
class Parted {
    @Id Long id;
    @PartitionKey @Column(name = "part_nr", nullable = false) int part;
    String note; // after
}
