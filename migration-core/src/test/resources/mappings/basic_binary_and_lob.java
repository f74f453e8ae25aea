// Binary and large objects: byte[], @Lob on text and bytes, Blob, Clob
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Blobs {
    @Id Long id;
    byte[] bytes;
    @Column(length = 32) byte[] hash; // before
    @Column(length = 64) byte[] hash; // after
    @Column(length = Length.LONG32) byte[] longBytes;
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY) byte[] long32Bytes;
    @Lob byte[] lobBytes;
    @Lob String lobText;
    @Lob char[] lobLetters;
    @Lob @Column(length = 100) String lobShort;
    @Lob @Column(length = 100000) byte[] lobMedium;
    java.sql.Blob plainBlob;
    java.sql.Clob plainClob;
    java.sql.NClob plainNclob;
    @Lob java.io.Serializable object;
    Coordinates serialized;
    @Lob String later; // after
}

class Coordinates implements java.io.Serializable { int x; }
