// Types by hand: @Type, @CompositeType, @JavaType, @Mutability
import java.sql.*;
import org.hibernate.annotations.*;
import org.hibernate.engine.spi.*;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.*;

@Entity
class Handmade {
    @Id Long id;
    @org.hibernate.annotations.Type(Hex.class) @Column(length = 16) Long hex;
    @CompositeType(Span.class) @AttributeOverride(name = "from", column = @Column(name = "span_from")) @AttributeOverride(name = "upTo", column = @Column(name = "span_to")) Range span;
    @JavaType(org.hibernate.type.descriptor.java.StringJavaType.class) String text;
    @org.hibernate.annotations.Type(Hex.class) @Column(length = 8) Long later; // after
}

record Range(int from, int upTo) {}

abstract class Plain<J> {
    public boolean equals(J one, J other) { return one.equals(other); }
    public int hashCode(J one) { return one.hashCode(); }
    public J deepCopy(J value) { return value; }
    public boolean isMutable() { return false; }
    public java.io.Serializable disassemble(J value) { return (java.io.Serializable) value; }
    public J replace(J one, J other, Object owner) { return one; }
}

class Hex extends Plain<Long> implements UserType<Long> {
    public int getSqlType() { return Types.VARCHAR; }
    public Class<Long> returnedClass() { return Long.class; }
    public Long nullSafeGet(ResultSet row, int position, SharedSessionContractImplementor session, Object owner) { return null; }
    public Long nullSafeGet(ResultSet row, int position, WrapperOptions options) { return null; }
    public void nullSafeSet(PreparedStatement statement, Long value, int index, SharedSessionContractImplementor session) {}
    public void nullSafeSet(PreparedStatement statement, Long value, int index, WrapperOptions options) {}
    public Long assemble(java.io.Serializable cached, Object owner) { return null; }
}

class Span extends Plain<Range> implements CompositeUserType<Range> {
    static class Columns { int from; int upTo; }
    public Object getPropertyValue(Range range, int property) { return null; }
    public Range instantiate(ValueAccess values, SessionFactoryImplementor factory) { return null; }
    public Range instantiate(ValueAccess values) { return null; }
    public Class<?> embeddable() { return Columns.class; }
    public Class<Range> returnedClass() { return Range.class; }
    public Range assemble(java.io.Serializable cached, Object owner) { return null; }
}
