package dev.migration.dialect.h2;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.InformationSchema;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Names;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * H2 2.x. Every one of its DDL statements commits, so none can be rolled back; but none refuses company either, which is
 * what {@link #transactional} tells.
 */
public final class H2Dialect implements Dialect {
    private final Names names;
    private final Identifier defaultSchema;

    /** The dialect of a database with these settings. */
    public H2Dialect(H2Settings settings) {
        Set<String> reserved = new HashSet<>(H2Words.RESERVED);
        reserved.removeAll(settings.nonKeywords());
        this.names = new Names(settings.folding(), reserved);
        this.defaultSchema = names.identifier(settings.defaultSchema());
    }

    @Override
    public String engine() {
        return "h2";
    }

    @Override
    public String displayName() {
        return "H2";
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
        return new H2Locks().of(operation);
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return new InformationSchema(names, "indexes").of(operation);
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return operation.accept(new H2Sql(names, guard, defaultSchema));
    }

    @Override
    public boolean foreignKeysHoldIndexes() {
        return true;
    }

    /** A check keeps the casts to the type that its column had when it was added. */
    @Override
    public boolean altersBesideChecks(Operation alteration) {
        return !(alteration instanceof AlterColumnType);
    }

    @Override
    public boolean transactional(Operation operation) {
        return true;
    }
}
