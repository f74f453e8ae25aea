// hibernate.auto_quote_keyword
// with hibernate.auto_quote_keyword=true

@Entity
@Table(name = "user")
class KeywordUser {
    @Id Long id;
    @Column(name = "from") String from;
    @Column(name = "order") Integer order;
    @Column(name = "group") Integer later; // after
}
