package dev.migration.dialect.h2;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.dialect.StandardSql;
import dev.migration.error.MigrationException;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.StartAbove;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/** Operations in H2's words. */
final class H2Sql extends StandardSql {
    private final Identifier defaultSchema;

    H2Sql(Names names, Guard guard, Identifier defaultSchema) {
        super(names, new H2Definitions(names), guard);
        this.defaultSchema = defaultSchema;
    }

    /** H2 looks for a referenced table without a schema beside the referencing one, wherever the default schema is. */
    @Override
    public List<String> addForeignKey(AddForeignKey operation) {
        ForeignKey key = operation.key();
        QualifiedName referenced = key.referencedTable();
        if (operation.table().namespace() == null || referenced.namespace() != null) {
            return super.addForeignKey(operation);
        }
        ForeignKey explicit = new ForeignKey(
                key.name(),
                key.columns(),
                new QualifiedName(defaultSchema, referenced.name()),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrability(),
                false,
                List.of(),
                Validity.VALID);
        return super.addForeignKey(new AddForeignKey(operation.table(), explicit));
    }

    @Override
    public List<String> withChecks(WithChecks operation) {
        QualifiedName table = operation.table();
        List<String> statements = new ArrayList<>();
        operation
                .checks()
                .forEach(check -> statements.addAll(
                        dropConstraint(new DropConstraint(table, check.name(), ConstraintKind.CHECK))));
        statements.addAll(operation.alteration().accept(this));
        operation.checks().forEach(check -> statements.addAll(addCheck(new AddCheck(table, check))));
        return List.copyOf(statements);
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return withoutForeignKeys(operation.table(), operation.keeping(), super.dropIndex(operation));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        List<String> drop = super.dropConstraint(operation);
        return operation.kind() == ConstraintKind.PRIMARY_KEY
                ? withoutForeignKeys(operation.table(), operation.keeping(), drop)
                : drop;
    }

    /** A foreign key takes an index that it finds, which cannot be dropped any more; error 90085. */
    private List<String> withoutForeignKeys(QualifiedName table, List<ForeignKey> keys, List<String> drop) {
        List<String> statements = new ArrayList<>();
        keys.forEach(key ->
                statements.addAll(dropConstraint(new DropConstraint(table, key.name(), ConstraintKind.FOREIGN_KEY))));
        statements.addAll(drop);
        keys.forEach(key -> statements.addAll(addForeignKey(new AddForeignKey(table, key))));
        return List.copyOf(statements);
    }

    @Override
    protected List<String> addConstraint(QualifiedName table, Identifier name, String definition) {
        return List.of(alterTable(table, "add constraint " + ifNotExists() + names.sql(name) + " " + definition));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return List.of(alterTable(
                operation.table(),
                "alter column " + ifExists() + names.sql(operation.column()) + " rename to "
                        + names.sql(operation.newName())));
    }

    /** A column that starts to number goes on after the largest number it holds. */
    @Override
    public List<String> setIdentity(SetIdentity operation) {
        QualifiedName table = operation.table();
        Identifier column = operation.column().name();
        Identity to = operation.identity();
        if (to == null) {
            return List.of(alterColumn(table, column, "drop identity"));
        }
        if (to.kind() == Identity.Kind.SERIAL) {
            throw H2Definitions.refusal("serial columns: " + table + "." + column, "Use an identity column.");
        }
        Identity from = operation.column().identity();
        List<String> statements = new ArrayList<>();
        String kind = to.kind() == Identity.Kind.ALWAYS ? "always" : "by default";
        statements.add(alterColumn(table, column, "set generated " + kind));
        if (to.start() != (from == null ? 1 : from.start())) {
            statements.add(alterColumn(table, column, "start with " + to.start()));
        }
        if (to.increment() != (from == null ? 1 : from.increment())) {
            statements.add(alterColumn(table, column, "set increment by " + to.increment()));
        }
        if (from == null) {
            statements.add(alterColumn(table, column, "restart with " + next(table, column, to)));
        }
        return List.copyOf(statements);
    }

    private String next(QualifiedName table, Identifier column, Identity identity) {
        return "(select coalesce(greatest(max(" + names.sql(column) + ") + " + identity.increment() + ", "
                + identity.start() + "), " + identity.start() + ") from " + names.sql(table) + ")";
    }

    @Override
    public List<String> startAbove(StartAbove operation) {
        Identifier column = operation.column().name();
        Sequence sequence = operation.sequence();
        String next = "restart with (select " + definitions.firstAbove(operation) + " from "
                + names.sql(operation.table()) + ")";
        return List.of(
                sequence == null
                        ? alterColumn(operation.table(), column, next)
                        : "alter sequence " + names.sql(sequence.name()) + " " + next);
    }

    /**
     * The number that comes next stays what it was. A release that takes each number for the last one of a block would count
     * some of those that are taken to the first block, so one number more is spent.
     */
    @Override
    public List<String> alterSequence(AlterSequence operation) {
        List<String> statements = new ArrayList<>(super.alterSequence(operation));
        if (operation.to().stepsFurtherThan(operation.from())) {
            statements.add("select next value for " + names.sql(operation.to().name()));
        }
        return List.copyOf(statements);
    }

    @Override
    public List<String> createEnum(CreateEnum operation) {
        throw named(operation.type().name());
    }

    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        throw named(operation.type());
    }

    @Override
    public List<String> replaceEnum(ReplaceEnum operation) {
        throw named(operation.to().name());
    }

    @Override
    public List<String> dropEnum(DropEnum operation) {
        throw named(operation.type());
    }

    private static MigrationException named(QualifiedName type) {
        return H2Definitions.refusal("named enum types: " + type, "Use a column of type enum(…).");
    }
}
