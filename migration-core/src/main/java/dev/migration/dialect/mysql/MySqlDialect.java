package dev.migration.dialect.mysql;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Folding;
import dev.migration.dialect.InformationSchema;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Names;
import dev.migration.operation.Operation;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * MariaDB 10.6 and later, MySQL 8 and later. Each of their DDL statements commits, so none can be rolled back; but none
 * refuses company either, which is what {@link #transactional} tells. Names keep their case: tables are told apart by it on
 * Linux, columns are not.
 */
public final class MySqlDialect implements Dialect {
    private final Flavour flavour;
    private final Names names = new Names(Folding.NONE, MySqlWords.RESERVED, '`');

    /** The dialect of one of the two. */
    public MySqlDialect(Flavour flavour) {
        this.flavour = flavour;
    }

    /** Which of the two it is. */
    public Flavour flavour() {
        return flavour;
    }

    @Override
    public String engine() {
        return flavour.engine();
    }

    @Override
    public String displayName() {
        return flavour.displayName();
    }

    @Override
    public Identifier identifier(String stored) {
        return names.identifier(stored);
    }

    @Override
    public Identifier meant(String name, boolean quoted) {
        return names.meant(name, quoted);
    }

    @Override
    public String sql(Identifier identifier) {
        return names.sql(identifier);
    }

    @Override
    public String sql(QualifiedName name) {
        return names.sql(name);
    }

    @Override
    public List<Lock> locks(Operation operation) {
        return new MySqlLocks().of(operation);
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return new InformationSchema(names, "statistics").of(operation);
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return operation.accept(new MySqlSql(names, flavour, guard, List.of()));
    }

    @Override
    public boolean transactional(Operation operation) {
        return true;
    }

    /** MODIFY says the whole column again. */
    @Override
    public boolean altersAttributesApart() {
        return false;
    }

    @Override
    public boolean foreignKeysHoldIndexes() {
        return true;
    }

    /** MODIFY drops a check that was written behind the column's type, unless it says it again. */
    @Override
    public boolean altersBesideChecks(Operation alteration) {
        return false;
    }

    /** Error 1832 on the column that refers, 1833 on the one that is referred to, however small the change. */
    @Override
    public boolean altersTypesBeneathForeignKeys() {
        return false;
    }
}
