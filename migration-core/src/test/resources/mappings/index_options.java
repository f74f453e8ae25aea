// Options of indexes and constraints, partial ones too
// except h2 * unsupported "where": H2 has no partial index
// except * 6.2 absent "options": `options` of `@Index` is of Jakarta Persistence 3.2
// except * 6.6 absent "options": `options` of `@Index` is of Jakarta Persistence 3.2
// except mariadb 7.4 unsupported "where": MariaDB has no partial index

@Entity
@Table(indexes = @Index(name = "ix_open", columnList = "state", options = "where state <> 'done'"))
class Jobs {
    @Id Long id;
    String state;
    String later; // after
}
