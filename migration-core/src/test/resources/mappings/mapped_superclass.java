// Inheritance: mapped superclasses, generic ones too

@MappedSuperclass
abstract class Base<I> {
    @Id I id;
    @Column(name = "made_at") java.time.Instant madeAt;
    String author; // after
}

@MappedSuperclass
abstract class Named extends Base<Long> { @Column(nullable = false) String name; }

@Entity
class Town extends Named { int people; }

@Entity
@AttributeOverride(name = "name", column = @Column(name = "title", length = 70))
class River extends Named { int length; }

@Entity
class Hill extends Base<String> { int height; }
