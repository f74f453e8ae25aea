// @OnDelete on collections
// except * 6.2 limit "must explicitly specify a '@JoinColumn'": Hibernate 6.2 takes `@OnDelete` of a collection for that of a one-to-many
import org.hibernate.annotations.*;

@Entity
class Hampers {
    @Id Long id;
    @ElementCollection @OnDelete(action = OnDeleteAction.CASCADE) Set<String> fruits;
    @ManyToMany @OnDelete(action = OnDeleteAction.CASCADE) Set<Hampers> linked;
    @OneToMany @JoinColumn(name = "hamper_id") @OnDelete(action = OnDeleteAction.CASCADE) Set<Label> labels;
    @ElementCollection Set<String> words;  // before
    @ElementCollection @OnDelete(action = OnDeleteAction.CASCADE) Set<String> words; // after
}

@Entity
class Label { @Id Long id; }
