// @TenantId
import org.hibernate.annotations.TenantId;

@Entity
class Tenanted {
    @Id Long id;
    @TenantId @Column(length = 20) String tenant;
    String note; // after
}
