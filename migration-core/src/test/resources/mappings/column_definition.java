// @Column(columnDefinition)

@Entity
class Defined {
    @Id Long id;
    @Column(columnDefinition = "varchar(20) default 'x' not null") String text;
    @Column(columnDefinition = "timestamp default current_timestamp") java.time.LocalDateTime madeAt;
    @Column(columnDefinition = "numeric(12,4)") java.math.BigDecimal amount; // before
    @Column(columnDefinition = "numeric(14,4)") java.math.BigDecimal amount; // after
    @Column(columnDefinition = "char(2)") String country;
    @Column(columnDefinition = "smallint default 0") int small;
    @Column(columnDefinition = "boolean default false", nullable = false) boolean flag;
    @Column(columnDefinition = "varchar(9)", unique = true) String single;
    @Column(columnDefinition = "date") java.time.LocalDate later; // after
}
