// @Enumerated: ordinal, string, as characters, in a converter
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Tickets {
    @Id Long id;
    Stage usual;
    @Enumerated(EnumType.ORDINAL) Stage ordinal;
    @Enumerated(EnumType.STRING) Stage name;
    @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) Stage wanted;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Stage text;
    @JdbcTypeCode(SqlTypes.SMALLINT) Stage small;
    @Convert(converter = StageLetters.class) Stage converted;
}

enum Stage {
    OPEN, PAID,
    SENT // after
}

class StageLetters implements AttributeConverter<Stage, String> {
    public String convertToDatabaseColumn(Stage stage) { return stage == null ? null : stage.name().substring(0, 1); }
    public Stage convertToEntityAttribute(String letter) { return null; }
}
