// hibernate.cfg.xml
// alone

@Entity
class ConfiguredOne {
    @Id @GeneratedValue Long id;
    @ManyToOne ConfiguredOne nextOne;
    String firstWord;
    String laterWord; // after
}

class ConfiguredTwo {
    Long id;
    String title;
    Long getId() { return id; }
    void setId(Long id) { this.id = id; }
    String getTitle() { return title; }
    void setTitle(String title) { this.title = title; }
}
