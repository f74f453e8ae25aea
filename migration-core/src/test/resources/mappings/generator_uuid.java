// Ids by UUID: GenerationType.UUID, @UuidGenerator
import org.hibernate.annotations.UuidGenerator;

@Entity
class Tokened { @Id @GeneratedValue(strategy = GenerationType.UUID) UUID id; }

@Entity
class TokenedText { @Id @GeneratedValue(strategy = GenerationType.UUID) String id; }

@Entity
class TokenedTime { @Id @UuidGenerator(style = UuidGenerator.Style.TIME) UUID id; }

@Entity // after
class TokenedLater { // after
    @Id @UuidGenerator UUID id; // after
} // after
