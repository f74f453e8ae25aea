// Secondary tables

@Entity
@Table(name = "customer_main")
@SecondaryTables({
    @SecondaryTable(name = "customer_detail", indexes = @Index(name = "ix_detail", columnList = "fax")),
    @SecondaryTable(name = "customer_photo", pkJoinColumns = @PrimaryKeyJoinColumn(name = "customer_id"),
        foreignKey = @ForeignKey(name = "fk_photo"), uniqueConstraints = @UniqueConstraint(name = "uq_photo", columnNames = "file_name")),
})
class DetailedCustomer {
    @Id Long id;
    String name;
    @Column(table = "customer_detail", length = 20) String fax;
    @Column(table = "customer_photo", name = "file_name") String file;
    @Column(table = "customer_photo") Integer size; // after
}
