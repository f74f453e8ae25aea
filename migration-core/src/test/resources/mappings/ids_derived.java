// Derived ids: @MapsId, @Id on an association, shared primary key

@Entity
class Passport {
    @Id Long id;
    @OneToOne @MapsId @JoinColumn(name = "holder_id") Holder holder;
    String nation; // after
}

@Entity
class Holder { @Id Long id; String name; }

@Entity
class Visa {
    @EmbeddedId VisaKey key;
    @ManyToOne @MapsId("holder") Holder holder;
}

@Embeddable
class VisaKey implements java.io.Serializable {
    Long holder;
    String country;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
@IdClass(StampKey.class)
class PassStamp {
    @Id @ManyToOne Holder owner;
    @Id int page;
}

class StampKey implements java.io.Serializable {
    Long owner;
    int page;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
class Wallet { @Id @OneToOne Holder holder; }
