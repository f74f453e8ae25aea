// @CheckConstraint of @Table and @Column
// except * 6.2 absent "CheckConstraint": `@CheckConstraint` is of Jakarta Persistence 3.2
// except * 6.6 absent "CheckConstraint": `@CheckConstraint` is of Jakarta Persistence 3.2

@Entity
@Table(check = @CheckConstraint(name = "ck_order", constraint = "first_one < second_one"))
class Checked {
    @Id Long id;
    @Column(name = "first_one") int first;
    @Column(name = "second_one") int second;
    @Column(check = @CheckConstraint(name = "ck_size", constraint = "size > 0")) int size; // before
    @Column(check = @CheckConstraint(name = "ck_size", constraint = "size > 1")) int size; // after
    @Column(check = @CheckConstraint(constraint = "unnamed <> 3")) int unnamed;
}
