package com.example.library

import jakarta.persistence.AttributeOverride
import jakarta.persistence.Column
import jakarta.persistence.DiscriminatorColumn
import jakarta.persistence.ElementCollection
import jakarta.persistence.Embeddable
import jakarta.persistence.Embedded
import jakarta.persistence.EmbeddedId
import jakarta.persistence.Entity
import jakarta.persistence.EnumType
import jakarta.persistence.Enumerated
import jakarta.persistence.GeneratedValue
import jakarta.persistence.GenerationType
import jakarta.persistence.Id
import jakarta.persistence.Inheritance
import jakarta.persistence.ManyToOne
import jakarta.persistence.MappedSuperclass
import jakarta.persistence.OneToMany
import jakarta.persistence.Table
import jakarta.persistence.Version
import java.io.Serializable
import java.math.BigDecimal
import java.time.Instant
import java.util.UUID

@JvmInline
value class Isbn(val text: String)

@JvmInline
value class Cents(val amount: Long)

enum class Genre { NOVEL, SCIENCE, POETRY }

@Embeddable
data class Address(
    val street: String,
    @Column(length = 10, nullable = false) val zip: String,
    val floor: Int,
    val flat: Int?,
)

@MappedSuperclass
abstract class Tracked {
    @Column(nullable = false, updatable = false)
    val createdAt: Instant = Instant.EPOCH

    @Version
    var version: Int = 0
}

@Entity
class Member(
    @Id @GeneratedValue(strategy = GenerationType.UUID) val id: UUID? = null,
    var name: String,
    var nickname: String?,
    @Embedded var home: Address,
    @Embedded
    @AttributeOverride(name = "zip", column = Column(name = "work_zip", length = 10))
    @AttributeOverride(name = "street", column = Column(name = "work_street"))
    @AttributeOverride(name = "floor", column = Column(name = "work_floor"))
    @AttributeOverride(name = "flat", column = Column(name = "work_flat"))
    var work: Address?,
    var isActive: Boolean = true,
    var age: Int?,
    var balance: Cents = Cents(0),
) : Tracked() {
    @ElementCollection
    var interests: MutableSet<Genre> = mutableSetOf()

    @delegate:Transient
    val initials: String by lazy { name.take(1) }

    val greeting: String get() = "Dear $name"

    companion object {
        const val LIMIT = 5
    }
}

@Entity
@Inheritance
@DiscriminatorColumn(name = "kind")
sealed class Medium(
    @Id @GeneratedValue var id: Long = 0,
    @Column(nullable = false, length = 200) var title: String,
) : Tracked()

@Entity
class Book(
    title: String,
    @Column(unique = true) var isbn: Isbn?,
    @Enumerated(EnumType.STRING) var genre: Genre,
    var pages: Int,
    @Column(precision = 9, scale = 2) var price: BigDecimal?,
) : Medium(title = title) {
    @OneToMany(mappedBy = "book")
    val loans: MutableList<Loan> = mutableListOf()
}

@Entity
class Film(title: String, var minutes: Short) : Medium(title = title)

@Embeddable
data class LoanId(val member: UUID, val number: Int) : Serializable

@Entity
@Table(name = "loans")
class Loan(
    @EmbeddedId val id: LoanId,
    @ManyToOne(optional = false) val book: Book,
    @ManyToOne var renewedBy: Member?,
) {
    lateinit var remark: String
}
