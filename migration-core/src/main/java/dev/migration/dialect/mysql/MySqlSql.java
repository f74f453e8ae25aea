package dev.migration.dialect.mysql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.dialect.StandardSql;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation.AddCheck;
import dev.migration.operation.Operation.AddColumn;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AddForeignKey;
import dev.migration.operation.Operation.AddPrimaryKey;
import dev.migration.operation.Operation.AddUnique;
import dev.migration.operation.Operation.AlterColumnType;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateIndex;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.DropColumn;
import dev.migration.operation.Operation.DropConstraint;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropIndex;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.Operation.SetDefault;
import dev.migration.operation.Operation.SetIdentity;
import dev.migration.operation.Operation.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Operations in the words that both have. Where MariaDB says IF EXISTS within ALTER TABLE, MySQL has no such words, so a
 * prepared statement asks its catalog.
 */
final class MySqlSql extends StandardSql {
    private final Flavour flavour;
    private final MySqlDefinitions own;
    private final MySqlGuard asking;

    MySqlSql(Names names, Flavour flavour, Guard guard) {
        super(names, new MySqlDefinitions(names, flavour), flavour == Flavour.MARIADB ? guard : Guard.NONE);
        this.flavour = flavour;
        this.own = (MySqlDefinitions) definitions;
        this.asking = new MySqlGuard(names, flavour == Flavour.MYSQL && guard == Guard.IF_EXISTS);
    }

    @Override
    public List<String> createNamespace(CreateNamespace operation) {
        throw own.refusal(
                "schemas within a database: " + operation.name(),
                "Keep all tables in one database, since a scratch server may have another one of this name.");
    }

    @Override
    protected List<String> addConstraint(QualifiedName table, Identifier name, String definition) {
        throw new AssertionError("Each kind of constraint has its own words.");
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return asking.ifTable(operation.table(), super.renameTable(operation));
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        return asking.unlessColumn(operation.table(), operation.column().name(), super.addColumn(operation));
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return asking.ifColumn(operation.table(), operation.column(), super.dropColumn(operation));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        String change =
                "rename column " + ifExists() + names.sql(operation.column()) + " to " + names.sql(operation.newName());
        return asking.ifColumn(operation.table(), operation.column(), List.of(alterTable(operation.table(), change)));
    }

    @Override
    public List<String> alterColumnType(AlterColumnType operation) {
        Column from = operation.column();
        return modify(
                operation.table(),
                new Column(
                        from.name(),
                        operation.type(),
                        from.nullable(),
                        from.defaultValue(),
                        from.identity(),
                        from.generation(),
                        from.comment()));
    }

    @Override
    public List<String> setNullability(SetNullability operation) {
        Column from = operation.column();
        return modify(
                operation.table(),
                new Column(
                        from.name(),
                        from.type(),
                        operation.nullable(),
                        from.defaultValue(),
                        from.identity(),
                        from.generation(),
                        from.comment()));
    }

    @Override
    public List<String> setIdentity(SetIdentity operation) {
        Column from = operation.column();
        return modify(
                operation.table(),
                new Column(
                        from.name(),
                        from.type(),
                        operation.identity() == null && from.nullable(),
                        from.defaultValue(),
                        operation.identity(),
                        from.generation(),
                        from.comment()));
    }

    @Override
    public List<String> setDefault(SetDefault operation) {
        String change = operation.value() == null ? " drop default" : " set default " + operation.value();
        Identifier column = operation.column().name();
        return asking.ifColumn(
                operation.table(),
                column,
                List.of(alterTable(operation.table(), "alter column " + ifExists() + names.sql(column) + change)));
    }

    @Override
    public List<String> commentColumn(CommentColumn operation) {
        Column from = operation.column();
        return modify(
                operation.table(),
                new Column(
                        from.name(),
                        from.type(),
                        from.nullable(),
                        from.defaultValue(),
                        from.identity(),
                        from.generation(),
                        operation.comment()));
    }

    private List<String> modify(QualifiedName table, Column column) {
        String change = "modify column " + ifExists() + own.withComment(column);
        return asking.ifColumn(table, column.name(), List.of(alterTable(table, change)));
    }

    @Override
    public List<String> commentTable(CommentTable operation) {
        String comment = operation.comment() == null ? "" : operation.comment();
        return asking.ifTable(
                operation.table(),
                List.of(alterTable(operation.table(), "comment = " + MySqlDefinitions.literal(comment))));
    }

    @Override
    public List<String> addPrimaryKey(AddPrimaryKey operation) {
        return asking.unlessIndex(
                operation.table(),
                MySqlGuard.PRIMARY,
                List.of(alterTable(operation.table(), own.add(operation.key(), ifNotExists()))));
    }

    @Override
    public List<String> addUnique(AddUnique operation) {
        return asking.unlessIndex(
                operation.table(),
                operation.unique().name(),
                List.of(alterTable(operation.table(), own.add(operation.unique(), ifNotExists()))));
    }

    @Override
    public List<String> addForeignKey(AddForeignKey operation) {
        return asking.unlessConstraint(
                operation.table(),
                operation.key().name(),
                List.of(alterTable(operation.table(), own.add(operation.key(), ifNotExists()))));
    }

    @Override
    public List<String> addCheck(AddCheck operation) {
        return asking.unlessConstraint(
                operation.table(),
                operation.check().name(),
                List.of(alterTable(operation.table(), own.add(operation.check(), ifNotExists()))));
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return asking.unlessIndex(operation.table(), operation.index().name(), super.createIndex(operation));
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return dropKey(operation.table(), operation.index());
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        QualifiedName table = operation.table();
        Identifier name = operation.name();
        return switch (operation.kind()) {
            case PRIMARY_KEY -> dropPrimaryKey(table);
            case UNIQUE -> dropKey(table, name);
            case FOREIGN_KEY -> dropForeignKey(table, name);
            case CHECK ->
                asking.ifConstraint(
                        table, name, List.of(alterTable(table, "drop constraint " + ifExists() + names.sql(name))));
        };
    }

    private List<String> dropPrimaryKey(QualifiedName table) {
        String change = guarded() ? "drop constraint if exists `PRIMARY`" : "drop primary key";
        return asking.ifIndex(table, MySqlGuard.PRIMARY, List.of(alterTable(table, change)));
    }

    private List<String> dropKey(QualifiedName table, Identifier name) {
        return asking.ifIndex(table, name, List.of(alterTable(table, "drop index " + ifExists() + names.sql(name))));
    }

    /** The index that the engine made for it goes along; where another one serves, there is none of this name. */
    private List<String> dropForeignKey(QualifiedName table, Identifier name) {
        String key = "drop foreign key " + ifExists() + names.sql(name);
        String index = "drop index " + (flavour == Flavour.MARIADB ? "if exists " : "") + names.sql(name);
        if (flavour == Flavour.MARIADB) {
            return List.of(alterTable(table, key + ", " + index));
        }
        List<String> statements = new ArrayList<>();
        statements.addAll(asking.ifConstraint(table, name, List.of(alterTable(table, key))));
        statements.addAll(new MySqlGuard(names, true).ifIndex(table, name, List.of(alterTable(table, index))));
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

    private MigrationException named(QualifiedName type) {
        return own.refusal("named enum types: " + type, "Use a column of type enum(…).");
    }
}
