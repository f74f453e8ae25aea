// String and char: lengths, characters, national characters, long forms
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity
class Words {
    @Id Long id;
    String usual;
    @Column(length = 50) String name; // before
    @Column(length = 100) String name; // after
    @Column(length = 10, nullable = false) String code; // before
    @Column(length = 10) String code; // after
    char letter;
    Character letterWrapped;
    char[] letters;
    @Column(length = 3) @JdbcTypeCode(SqlTypes.CHAR) String fixed;
    @Nationalized String national;
    @Nationalized @JdbcTypeCode(SqlTypes.NCHAR) @Column(length = 4) String nationalFixed;
    @Column(length = Length.LONG) String longer;
    @Column(length = Length.LONG16) String long16;
    @Column(length = Length.LONG32) String long32;
    @JdbcTypeCode(SqlTypes.LONGVARCHAR) String longVarchar;
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String long32Varchar;
    @JdbcTypeCode(SqlTypes.LONG32NVARCHAR) String long32National;
}
