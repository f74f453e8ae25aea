// hbm.xml beside its class

class Mapped {
    Long id;
    String title;
    Mapped parent;
    Long getId() { return id; }
    void setId(Long id) { this.id = id; }
    String getTitle() { return title; }
    void setTitle(String title) { this.title = title; }
    Mapped getParent() { return parent; }
    void setParent(Mapped parent) { this.parent = parent; }
}
