// Comments of @Table and @Column
// except * 6.2 absent "comment": `comment` is of Jakarta Persistence 3.2
// except * 6.6 absent "comment": `comment` is of Jakarta Persistence 3.2

@Entity
@Table(comment = "Remarks of people")
class Remarked {
    @Id Long id;
    @Column(comment = "What they said") String text; // before
    @Column(comment = "What they wrote") String text; // after
    @ManyToOne @JoinColumn(name = "up", comment = "Where it hangs") Remarked up;
    @ElementCollection @CollectionTable(name = "remark_words") @Column(name = "word", comment = "One of them") Set<String> words;
    @Column(comment = "New") String later; // after
}
