// hbm.xml: components, collections, subclasses, joins, formulas, checks, SQL types, database objects

class Ship {
    Long id;
    int version;
    String title;
    String kind;
    int crew;
    Integer twice;
    Berth berth;
    Ship flagship;
    Set<String> flags;
    List<String> logs;
    Map<String, Integer> cargo;
    Set<Harbour> harbours;
    List<Harbour> route;
    String hidden;
}

class Berth {
    String pier;
    int place;
}

class Tanker extends Ship { double tons; }

class Harbour {
    String code;
    Ship pilot;
}

class Seaport extends Harbour { int docks; }
