// Other basic types: Currency, Locale, URL, Class, InetAddress
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Others {
    @Id Long id;
    Currency currency;
    Locale locale;
    java.net.URL url;
    Class<?> type;
    java.net.InetAddress address;
    java.net.InetAddress later; // after
}
