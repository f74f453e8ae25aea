// Envers as it is
// with envers
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

@Entity
@Audited
class Recorded {
    @Id @GeneratedValue Long id;
    @Column(nullable = false, length = 40) String name;
    @NotAudited String secret;
    @ManyToOne Recorded parent;
    @ElementCollection Set<String> words;
    @OneToMany @JoinColumn(name = "owner_id") List<RecordedPart> parts;
    @Enumerated(EnumType.STRING) Kind kind;
    String later; // after
}

enum Kind {
    GOOD,
    BAD // after
}

@Entity
@Audited
class RecordedPart { @Id Long id; }

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
class RecordedBase { @Id Long id; }

@Entity
@Audited
class RecordedChild extends RecordedBase { int size; }

@Entity
@Audited // after
class RecordedLater { @Id Long id; String text; }
