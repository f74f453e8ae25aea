// @SoftDelete(strategy = TIMESTAMP)
// except * 6.2 absent "SoftDelete": `@SoftDelete` came with Hibernate 6.4
// except * 6.6 absent "TIMESTAMP": `SoftDeleteType.TIMESTAMP` came with Hibernate 7.0
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
class ThrownAt {
    @Id Long id;
    String note; // after
}
