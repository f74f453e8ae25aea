package com.example.shop.order;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(indexes = @Index(columnList = "placedAt"))
public class CustomerOrder {
    @Id
    @GeneratedValue
    Long id;

    UUID externalKey;

    @Column(nullable = false)
    Instant placedAt;

    @Column(precision = 12, scale = 2)
    BigDecimal totalAmount;

    @Column(name = "deliveryNOTE")
    String note;

    @Enumerated(EnumType.STRING)
    OrderStatus orderStatus;

    @Lob
    String longText;

    @Embedded
    PostalAddress shipTo;

    @ManyToOne
    CustomerOrder replacedOrder;

    @ManyToMany
    Set<SalesTag> salesTags;

    @ElementCollection
    Set<String> giftCodes;

    enum OrderStatus { OPEN, SHIPPED_OUT }
}
