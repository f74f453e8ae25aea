package dev.migration.plan;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Lock;
import dev.migration.operation.Operation;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** An engine whose statements are the operations' own words, so that tests see what surrounds them. */
final class PlainDialect implements Dialect {
    @Override
    public String engine() {
        return "plain";
    }

    @Override
    public String displayName() {
        return "Plain";
    }

    @Override
    public Identifier identifier(String stored) {
        return Identifier.of(stored);
    }

    @Override
    public Identifier meant(String name, boolean quoted) {
        return identifier(name);
    }

    @Override
    public String sql(Identifier identifier) {
        return identifier.toString();
    }

    @Override
    public String sql(QualifiedName name) {
        return name.toString();
    }

    @Override
    public List<Lock> locks(Operation operation) {
        return List.of();
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return Optional.empty();
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return List.of(Words.of(operation) + (guard == Guard.IF_EXISTS ? " if exists" : ""));
    }

    @Override
    public boolean transactional(Operation operation) {
        return !(operation instanceof Operation.AddEnumValue);
    }
}
