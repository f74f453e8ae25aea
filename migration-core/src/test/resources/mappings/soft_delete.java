// @SoftDelete
// except * 6.2 absent "SoftDelete": `@SoftDelete` came with Hibernate 6.4
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

@Entity
@SoftDelete
class Thrown { @Id Long id; }

@Entity
@SoftDelete(columnName = "is_there", strategy = SoftDeleteType.ACTIVE)
class Present { @Id Long id; }

@Entity
@SoftDelete(columnName = "gone", converter = org.hibernate.type.YesNoConverter.class)
class Gone {
    @Id Long id;
    @ElementCollection @SoftDelete Set<String> words;
}

@Entity
@SoftDelete // after
class ThrownLater { @Id Long id; }
