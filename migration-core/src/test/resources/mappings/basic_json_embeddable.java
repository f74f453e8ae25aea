// JSON: an embeddable
// except h2 6.6 limit "aggregateComponentAssignmentExpression": Hibernate knows embeddables as JSON on H2 since 7.0
// except h2 6.2 limit "aggregateComponentAssignmentExpression": Hibernate knows embeddables as JSON on H2 since 7.0
// except sqlite * limit "aggregateComponentAssignmentExpression": Hibernate knows no embeddables as JSON on SQLite
// except mariadb 6.2 limit "aggregateComponentAssignmentExpression": Hibernate knows embeddables as JSON on MariaDB since 7.0
// except mariadb 6.6 limit "aggregateComponentAssignmentExpression": Hibernate knows embeddables as JSON on MariaDB since 7.0
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Envelopes {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.JSON) Letter letter;
    @JdbcTypeCode(SqlTypes.JSON) Letter later; // after
}

@Embeddable
class Letter {
    String subject;
    int pages;
}
