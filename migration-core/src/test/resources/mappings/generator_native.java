// Ids by @NativeGenerator
// except * 6.2 absent "NativeGenerator": `@NativeGenerator` came with Hibernate 7.0
// except * 6.6 absent "NativeGenerator": `@NativeGenerator` came with Hibernate 7.0
import org.hibernate.annotations.NativeGenerator;

@Entity
class NativelyNumbered {
    @Id @NativeGenerator Long id;
    String note; // after
}
