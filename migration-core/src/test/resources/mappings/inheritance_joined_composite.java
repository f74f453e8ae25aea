// Inheritance: joined tables under a composite id, abstract classes between, forced discriminators
import org.hibernate.annotations.DiscriminatorOptions;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@IdClass(AssetKey.class)
abstract class Asset {
    @Id @Column(length = 20) String site;
    @Id int number;
    @ManyToOne Asset partOf;
}

class AssetKey implements java.io.Serializable {
    String site;
    int number;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@MappedSuperclass
abstract class MovableAsset extends Asset { String keeper; }

@Entity
class Tool extends MovableAsset { double weight; }

@Entity
@PrimaryKeyJoinColumns({@PrimaryKeyJoinColumn(name = "building_site", referencedColumnName = "site"), @PrimaryKeyJoinColumn(name = "building_nr", referencedColumnName = "number")})
class Building extends Asset {
    int floors;
    @ElementCollection Set<String> tenants;
    String later; // after
}

@Entity
@DiscriminatorOptions(force = true)
@DiscriminatorColumn(name = "shape", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("1")
class Shape { @Id Long id; }

@Entity
@DiscriminatorValue("2")
class Circle extends Shape { double radius; }
