// orm.xml: defaults of the unit, what annotations say overridden, converters, superclasses, secondary tables
// alone

@Entity
@Table(name = "annotated_name", uniqueConstraints = @UniqueConstraint(columnNames = "annotated"))
class Overridden {
    @Id Long id;
    @Column(name = "annotated", length = 10) String text;
}

class Xmlized extends XmlizedBase {
    Temperature temperature;
    Zone zone;
    String secret;
    Mode mode;
    List<String> lines;
}

abstract class XmlizedBase {
    Long id;
    java.time.LocalDateTime made;
}

class XmlizedChild extends Xmlized { int size; }

class Zone {
    String name;
    int number;
}

enum Mode { ON, OFF }

class Temperature { double degrees; }

class TemperatureText implements AttributeConverter<Temperature, String> {
    public String convertToDatabaseColumn(Temperature temperature) { return null; }
    public Temperature convertToEntityAttribute(String text) { return null; }
}
