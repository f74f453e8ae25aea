// @Any and @ManyToAny
import org.hibernate.annotations.*;
import org.hibernate.annotations.CascadeType;

@Entity
class Owner {
    @Id Long id;
    @Any @Column(name = "thing_kind") @JoinColumn(name = "thing_id") @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "C", entity = Chair.class)
    Object thing;
    @ManyToAny @Column(name = "item_kind") @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "C", entity = Chair.class)
    @JoinTable(name = "owner_items", joinColumns = @JoinColumn(name = "owner_id"), inverseJoinColumns = @JoinColumn(name = "item_id"))
    List<Object> items;
    String note; // after
}

@Entity
class Chair { @Id Long id; }
