// @OnDelete
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Trunk { @Id Long id; @OneToMany(mappedBy = "trunk") @OnDelete(action = OnDeleteAction.CASCADE) List<Twig> twigs; }

@Entity
class Twig {
    @Id Long id;
    @ManyToOne Trunk trunk;
    @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Trunk second;
    @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Trunk third;
    @ManyToOne // after
    @OnDelete(action = OnDeleteAction.CASCADE) // after
    Trunk later; // after
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_changes"))
    @OnDelete(action = OnDeleteAction.CASCADE) // after
    Trunk changes;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Limb { @Id Long id; }

@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
class Arm extends Limb { int hands; }
