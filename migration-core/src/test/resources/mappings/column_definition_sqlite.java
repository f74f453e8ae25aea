// @Column(columnDefinition) in words of SQLite
// except h2 * unsupported "does not run": These types are SQLite's
// except postgresql * unsupported "does not run": These types are SQLite's
// except mariadb * unsupported "does not run": These types are SQLite's

@Entity
class DefinedLite {
    @Id @Column(columnDefinition = "integer") @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(columnDefinition = "TEXT NOT NULL DEFAULT ''") String text;
    @Column(columnDefinition = "text collate nocase") String folded;
    @Column(columnDefinition = "integer default (1 + 2)") int sum;
    @Column(columnDefinition = "datetime default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))") String made;
    @Column(columnDefinition = "any type it likes") String any;
    @Column(columnDefinition = "REAL") double real;
    @Column(columnDefinition = "BLOB") byte[] bytes;
    @Column(columnDefinition = "numeric(8,2) check (amount > 0)") java.math.BigDecimal amount; // before
    @Column(columnDefinition = "numeric(10,2) check (amount > 0)") java.math.BigDecimal amount; // after
    @Column(columnDefinition = "TEXT DEFAULT CURRENT_TIMESTAMP") String later; // after
}
