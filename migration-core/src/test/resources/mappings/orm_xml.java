// orm.xml

class Described {
    Long id;
    String title;
    Described parent;
    Set<String> words;
    String later; // after
}
