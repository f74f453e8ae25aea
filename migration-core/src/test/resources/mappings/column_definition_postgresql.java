// @Column(columnDefinition) in words of PostgreSQL
// except h2 * unsupported "does not run": These types are PostgreSQL's
// except mariadb * unsupported "does not run": These types are PostgreSQL's
// except sqlite * unsupported "does not run": These types are PostgreSQL's

@Entity
class DefinedPostgres {
    @Id Long id;
    @Column(columnDefinition = "text") String text;
    @Column(columnDefinition = "jsonb default '{}'::jsonb") String document;
    @Column(columnDefinition = "timestamptz not null default now()") java.time.Instant made;
    @Column(columnDefinition = "timestamp(3) without time zone") java.time.LocalDateTime at;
    @Column(columnDefinition = "text[]") String[] words;
    @Column(columnDefinition = "int8") long wide;
    @Column(columnDefinition = "bpchar(3)") String code;
    @Column(columnDefinition = "uuid default gen_random_uuid()") UUID key;
    @Column(columnDefinition = "inet") String address;
    @Column(columnDefinition = "numeric") java.math.BigDecimal anySize;
    @Column(columnDefinition = "interval") String span;
    @Column(columnDefinition = "int4range") String range;
    @Column(columnDefinition = "tsvector") String search;
    @Column(columnDefinition = "varchar(20) collate \"C\"") String sorted;
    @Column(columnDefinition = "serial") int counter;
    @Column(columnDefinition = "bool default 't'") boolean flag;
    @Column(columnDefinition = "varchar(20) default 'a'::character varying") String word;
    @Column(columnDefinition = "decimal(8,2)") java.math.BigDecimal amount; // before
    @Column(columnDefinition = "decimal(10,2)") java.math.BigDecimal amount; // after
    @Column(columnDefinition = "bytea") byte[] later; // after
}
