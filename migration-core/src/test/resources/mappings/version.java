// @Version: numbers and times

@Entity
class Versioned { @Id Long id; @Version int version; }

@Entity
class VersionedAt { @Id Long id; @Version java.time.Instant at; }

@Entity
class VersionedLater {
    @Id Long id;
    @Version Long version; // after
}
