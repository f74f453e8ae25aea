package dev.migration.hibernate;

/** A small model with one of each mapping that shapes a schema. */
public final class Shop {
    public static final String CUSTOMER = """
            package com.acme;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            @Table(name = "customers",
                uniqueConstraints = @UniqueConstraint(name = "uq_email", columnNames = "eMail"),
                indexes = @Index(name = "ix_name", columnList = "fullName"))
            public class Customer {
                @Id
                @SequenceGenerator(name = "g", sequenceName = "customer_seq", allocationSize = 10)
                @GeneratedValue(generator = "g")
                Long id;
                @Column(nullable = false, length = 80) String fullName;
                @Column(name = "eMail") String mail;
                @Embedded Address address;
                @ElementCollection @CollectionTable(name = "customer_tags") @Column(name = "tag") Set<String> tags;
                @OneToMany(mappedBy = "customer") List<Order> orders;
            }
            """;

    public static final String ADDRESS = """
            package com.acme;
            import jakarta.persistence.*;
            @Embeddable
            public class Address {
                String city;
                @Column(name = "zip", length = 10) String postalCode;
            }
            """;

    public static final String ORDER = """
            package com.acme;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            @Table(name = "`Order`", schema = "sales")
            public class Order extends Dated {
                @Id Long id;
                @ManyToOne(optional = false) Customer customer;
                @Enumerated(EnumType.STRING) Status status;
                @ManyToMany @JoinTable(name = "order_labels", schema = "sales") Set<Label> labels;
                @OneToMany @JoinColumn(name = "paid_order") List<Payment> payments;
            }
            """;

    public static final String DATED = """
            package com.acme;
            import jakarta.persistence.*;
            @MappedSuperclass
            public class Dated { java.time.LocalDate placedOn; }
            """;

    public static final String STATUS = """
            package com.acme;
            public enum Status { OPEN, PAID }
            """;

    public static final String LABEL = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Label { @Id String code; }
            """;

    public static final String PAYMENT = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            @Inheritance(strategy = InheritanceType.JOINED)
            public class Payment { @Id Long id; java.math.BigDecimal amount; }
            """;

    public static final String CARD = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Card extends Payment { String holder; }
            """;

    public static final String ANIMAL = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Animal { @Id Long id; String name; }
            """;

    public static final String DOG = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Dog extends Animal { String breed; }
            """;

    private Shop() {}

    public static String[] sources() {
        return new String[] {CUSTOMER, ADDRESS, ORDER, DATED, STATUS, LABEL, PAYMENT, CARD, ANIMAL, DOG};
    }
}
