// AttributeConverter: @Convert, autoApply, in an embeddable, for a map key

@Entity
class Prices {
    @Id Long id;
    Money auto;
    @Convert(converter = MoneyText.class) Money text;
    @Convert(converter = MoneyText.class) @Column(length = 12) Money shortText; // before
    @Convert(converter = MoneyText.class) @Column(length = 24) Money shortText; // after
    @Convert(disableConversion = true) Date date;
    @ElementCollection @Convert(attributeName = "key", converter = MoneyText.class) Map<Money, String> notes;
    Money later; // after
}

class Money { long cents; }

@Converter(autoApply = true)
class MoneyNumber implements AttributeConverter<Money, Long> {
    public Long convertToDatabaseColumn(Money money) { return null; }
    public Money convertToEntityAttribute(Long cents) { return null; }
}

@Converter
class MoneyText implements AttributeConverter<Money, String> {
    public String convertToDatabaseColumn(Money money) { return null; }
    public Money convertToEntityAttribute(String text) { return null; }
}
