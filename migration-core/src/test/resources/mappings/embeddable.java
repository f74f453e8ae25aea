// Embeddables: nested, overridden, inherited, with associations

@Entity
class Offices {
    @Id Long id;
    @Embedded Place place;
    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "city", column = @Column(name = "second_city", length = 30)),
        @AttributeOverride(name = "position.latitude", column = @Column(name = "second_latitude")),
        @AttributeOverride(name = "position.longitude", column = @Column(name = "second_longitude")),
        @AttributeOverride(name = "position.altitude", column = @Column(name = "second_altitude")), // after
    })
    @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "second_owner"))
    Place second;
}

@Embeddable
class Place {
    @Column(nullable = false) String city;
    Position position;
    @ManyToOne Offices owner;

}

@Embeddable
class Position {
    double latitude;
    double longitude;
    Double altitude; // after
}
