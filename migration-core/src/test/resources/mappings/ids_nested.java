// Composite ids: derived ones over three levels, generated parts

@Entity
class Country { @Id @Column(length = 2) String code; String name; }

@Entity
class County {
    @EmbeddedId CountyKey key;
    @ManyToOne @MapsId("country") @JoinColumn(name = "country_code") Country country;
    String note; // after
}

@Embeddable
class CountyKey implements java.io.Serializable {
    @Column(length = 2) String country;
    int number;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
class Parish {
    @EmbeddedId ParishKey key;
    @ManyToOne @MapsId("county") @JoinColumns({@JoinColumn(name = "country_code"), @JoinColumn(name = "county_number")}) County county;
    @OneToMany Set<Parish> neighbours;
    @ElementCollection Set<String> saints;
}

@Embeddable
class ParishKey implements java.io.Serializable {
    CountyKey county;
    @Column(length = 20) String name;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
@IdClass(EventKey.class)
class HappeningNow {
    @Id @GeneratedValue Long number;
    @Id int region;
    @ManyToOne Parish later; // after
}

class EventKey implements java.io.Serializable {
    Long number;
    int region;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}
