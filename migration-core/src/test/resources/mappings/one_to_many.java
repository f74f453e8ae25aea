// One-to-many: bidirectional, by join table, by join column, ordered

@Entity
class Author {
    @Id Long id;
    @OneToMany(mappedBy = "author") List<Book> books;
    @OneToMany List<Poem> poems;
    @OneToMany @JoinColumn(name = "critic_id", nullable = false) List<Poem> criticized;
    @OneToMany(mappedBy = "editor") @OrderColumn(name = "edited_nr") List<Book> edited;
    @OneToMany @JoinTable(name = "author_awards", joinColumns = @JoinColumn(name = "author"), inverseJoinColumns = @JoinColumn(name = "award")) Set<Award> awards;
    @OneToMany Set<Award> later; // after
}

@Entity
class Book { @Id Long id; @ManyToOne(optional = false) Author author; @ManyToOne Author editor; }

@Entity
class Poem { @Id Long id; }

@Entity
class Award { @Id Long id; }
