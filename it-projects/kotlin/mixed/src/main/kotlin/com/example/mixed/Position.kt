package com.example.mixed

import jakarta.persistence.Column
import jakarta.persistence.Embeddable
import jakarta.persistence.Entity
import jakarta.persistence.EnumType
import jakarta.persistence.Enumerated
import jakarta.persistence.GeneratedValue
import jakarta.persistence.Id
import jakarta.persistence.ManyToOne
import jakarta.persistence.MappedSuperclass
import java.math.BigDecimal

@Embeddable
data class Money(
    @Column(precision = 12, scale = 2) val amount: BigDecimal,
    @Enumerated(EnumType.STRING) val currency: Currency,
)

@MappedSuperclass
abstract class Numbered {
    @Id
    @GeneratedValue
    var id: Long? = null

    var printed: Boolean = false
}

@Entity
class Position(
    @ManyToOne(optional = false) val invoice: Invoice,
    var text: String,
    var count: Int,
) : Numbered()
