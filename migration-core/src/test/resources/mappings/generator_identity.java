// Ids by identity

@Entity
class Counted {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String note; // after
}

@Entity
class CountedShort { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; }

@Entity // after
class CountedLater { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; } // after

@Entity
class BecomesCounted {
    @Id Long id; // before
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; // after
}
