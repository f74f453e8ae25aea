// Inheritance: single table with secondary tables of subclasses

@Entity
class Paper { @Id Long id; }

@Entity
@SecondaryTable(name = "paper_contract", pkJoinColumns = @PrimaryKeyJoinColumn(name = "paper_id"))
class ContractPaper extends Paper {
    @Column(table = "paper_contract") String terms;
    @Column(table = "paper_contract", length = 5) String later; // after
}
