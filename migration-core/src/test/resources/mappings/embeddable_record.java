// Embeddables as records

@Entity
class Shops {
    @Id Long id;
    @Embedded Spot spot;
    @ElementCollection List<Spot> others;
}

@Embeddable
record Spot(
        @Column(length = 40) String street,
        String zip, // after
        int number) {}
