// Many-to-one: by join table, to a unique column, several columns, self references
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;

@Entity
class Branch {
    @Id Long id;
    @Column(unique = true, nullable = false) String code;
    @ManyToOne Branch parent;
    @ManyToOne @JoinTable(name = "branch_bank", joinColumns = @JoinColumn(name = "branch"), inverseJoinColumns = @JoinColumn(name = "bank")) Bank bank;
    @ManyToOne @JoinColumn(name = "other_code", referencedColumnName = "code") Branch byCode;
    @ManyToOne @JoinColumns({@JoinColumn(name = "bank_land", referencedColumnName = "land"), @JoinColumn(name = "bank_nr", referencedColumnName = "nr")}) Bank byTwo;
    @ManyToOne @JoinFormula("cast(code as bigint)") Bank byFormula;
    @OneToOne(mappedBy = "one") Bank inverse;
    @ManyToOne @JoinColumn(name = "later_code", referencedColumnName = "code") Branch later; // after
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"land", "nr"}))
class Bank implements java.io.Serializable {
    @Id Long id;
    String land;
    int nr;
    @OneToOne Branch one;
}
