// Embeddables that inherit, with a discriminator

@Entity
class Zoos {
    @Id Long id;
    @Embedded Resident resident;
}

@Embeddable
@DiscriminatorColumn(name = "resident_kind")
class Resident {
    String name;
}

@Embeddable
@DiscriminatorValue("bird")
class BirdResident extends Resident {
    int wings;
}
