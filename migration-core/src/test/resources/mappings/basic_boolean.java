// Boolean: primitive, wrapper, converted to characters and numbers

@Entity
class Flags {
    @Id Long id;
    boolean plain;
    Boolean wrapped;
    @Column(nullable = false) Boolean wanted;
    @Convert(converter = org.hibernate.type.YesNoConverter.class) Boolean yesNo;
    @Convert(converter = org.hibernate.type.TrueFalseConverter.class) Boolean trueFalse;
    @Convert(converter = org.hibernate.type.NumericBooleanConverter.class) Boolean number;
    Boolean later; // after
    @Convert(converter = org.hibernate.type.YesNoConverter.class) Boolean laterYesNo; // after
}
