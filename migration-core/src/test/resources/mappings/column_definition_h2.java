// @Column(columnDefinition) in words of H2
// except postgresql * unsupported "does not run": These types are H2's
// except mariadb * unsupported "does not run": These types are H2's
// except sqlite * unsupported "does not run": These types are H2's

@Entity
class DefinedH2 {
    @Id Long id;
    @Column(columnDefinition = "clob") String text;
    @Column(columnDefinition = "varchar_ignorecase(40)") String folded;
    @Column(columnDefinition = "timestamp(3) with time zone default current_timestamp not null") java.time.Instant made;
    @Column(columnDefinition = "json") String document;
    @Column(columnDefinition = "enum('a', 'b')") String kind; // before
    @Column(columnDefinition = "enum('a', 'b', 'c')") String kind; // after
    @Column(columnDefinition = "uuid default random_uuid()") UUID keyed;
    @Column(columnDefinition = "integer array") int[] numbers;
    @Column(columnDefinition = "number(10)") long number;
    @Column(columnDefinition = "interval day to second") String span;
    @Column(columnDefinition = "decfloat(20)") java.math.BigDecimal floating;
    @Column(columnDefinition = "binary varying(30)") byte[] later; // after
}
