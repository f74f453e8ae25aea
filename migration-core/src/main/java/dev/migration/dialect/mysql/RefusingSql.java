package dev.migration.dialect.mysql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.dialect.StandardSql;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.StartAbove;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** What neither of the two has, and where their numbers go on. */
abstract class RefusingSql extends StandardSql {
    final MySqlDefinitions own;

    RefusingSql(Names names, MySqlDefinitions own, Guard guard) {
        super(names, own, guard);
        this.own = own;
    }

    @Override
    public final List<String> createNamespace(CreateNamespace operation) {
        throw own.refusal(
                "schemas within a database: " + operation.name(),
                "Keep all tables in one database, since a scratch server may have another one of this name.");
    }

    @Override
    public final List<String> startAbove(StartAbove operation) {
        return new MySqlNumbers(names).startAbove(operation, definitions.firstAbove(operation));
    }

    @Override
    public final List<String> alterSequence(AlterSequence operation) {
        return Stream.concat(
                        super.alterSequence(operation).stream(), new MySqlNumbers(names).spendOne(operation).stream())
                .toList();
    }

    @Override
    protected final List<String> addConstraint(QualifiedName table, Identifier name, String definition) {
        throw new AssertionError("Each kind of constraint has its own words.");
    }

    @Override
    public final List<String> createEnum(CreateEnum operation) {
        throw named(operation.type().name());
    }

    @Override
    public final List<String> addEnumValue(AddEnumValue operation) {
        throw named(operation.type());
    }

    @Override
    public final List<String> replaceEnum(ReplaceEnum operation) {
        throw named(operation.to().name());
    }

    @Override
    public final List<String> dropEnum(DropEnum operation) {
        throw named(operation.type());
    }

    private MigrationException named(QualifiedName type) {
        return own.refusal("named enum types: " + type, "Use a column of type enum(…).");
    }
}
