// Inheritance: single table, discriminators of each kind

@Entity
@DiscriminatorColumn(length = 10)
class Vehicle { @Id Long id; String plate; }

@Entity
@DiscriminatorValue("bus")
class Bus extends Vehicle { int places; }

@Entity // after
class Truck extends Vehicle { // after
    Double tons; // after
} // after

@Entity
@DiscriminatorColumn(name = "letter", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("V")
class Vessel { @Id Long id; }

@Entity
@DiscriminatorValue("F")
class Ferry extends Vessel { int decks; }

@Entity
@DiscriminatorColumn(name = "number", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
class Craft { @Id Long id; }

@Entity
@DiscriminatorValue("1")
class Glider extends Craft { String span; }

@Entity
@org.hibernate.annotations.DiscriminatorFormula("case when wheels > 2 then 'Cart' else 'Cycle' end")
class Cycle { @Id Long id; int wheels; }

@Entity
class Cart extends Cycle { String horse; }
