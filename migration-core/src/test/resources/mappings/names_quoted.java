// Quoted, reserved and mixed-case names

@Entity
@Table(name = "`Order`")
class QuotedOrder {
    @Id @GeneratedValue Long id;
    @Column(name = "`select`") String select;
    @Column(name = "`Mixed`") String mixed;
    @Column(name = "`with space`") String space;
    @ManyToOne @JoinColumn(name = "`from`") QuotedOrder from;
    @Column(name = "`User`", unique = true) String user;
    @Enumerated(EnumType.STRING) @Column(name = "`when`") When when;
    @Column(name = "`table`") Integer later; // after
}

enum When {
    NOW,
    LATER // after
}
