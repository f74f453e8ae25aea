package dev.migration.dialect.sqlite;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.dialect.StandardSql;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.StandIn;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;

/** Operations in SQLite's words. What it cannot do in place never comes here: its table is rebuilt. */
final class SqliteSql extends StandardSql {
    private final SqliteDefinitions own;

    SqliteSql(Names names, Guard guard) {
        this(names, guard, new SqliteDefinitions(names));
    }

    private SqliteSql(Names names, Guard guard, SqliteDefinitions definitions) {
        super(names, definitions, guard);
        this.own = definitions;
    }

    /** With its foreign keys, which SQLite has nowhere else. */
    @Override
    public List<String> createTable(CreateTable operation) {
        String head =
                "create table " + ifNotExists() + names.sql(operation.table().name());
        return List.of(head + " (\n    " + String.join(",\n    ", own.lines(operation.table())) + "\n)");
    }

    @Override
    public List<String> rebuildTable(RebuildTable operation) {
        return new Rebuild(names, own).statements(operation, guarded());
    }

    /** ALTER TABLE has no IF EXISTS. */
    @Override
    public List<String> renameTable(RenameTable operation) {
        return List.of("alter table " + names.sql(operation.table()) + " rename to " + names.sql(operation.newName()));
    }

    @Override
    public List<String> standIn(StandIn operation) {
        return new SqliteStandIn(names, guarded() ? Guard.IF_EXISTS : Guard.NONE).statements(operation);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        return List.of("alter table " + names.sql(operation.table()) + " add column "
                + definitions.column(operation.column()));
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return List.of("alter table " + names.sql(operation.table()) + " drop column " + names.sql(operation.column()));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return List.of("alter table " + names.sql(operation.table()) + " rename column " + names.sql(operation.column())
                + " to " + names.sql(operation.newName()));
    }

    @Override
    protected List<String> addConstraint(QualifiedName table, Identifier name, String definition) {
        throw notInPlace(table);
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        throw notInPlace(operation.table());
    }

    @Override
    public List<String> alterColumnType(AlterColumnType operation) {
        throw notInPlace(operation.table());
    }

    @Override
    public List<String> setNullability(SetNullability operation) {
        throw notInPlace(operation.table());
    }

    @Override
    public List<String> setDefault(SetDefault operation) {
        throw notInPlace(operation.table());
    }

    @Override
    public List<String> setIdentity(SetIdentity operation) {
        throw notInPlace(operation.table());
    }

    private static IllegalStateException notInPlace(QualifiedName table) {
        return new IllegalStateException(table + " must be rebuilt for this");
    }

    @Override
    public List<String> createNamespace(CreateNamespace operation) {
        throw SqliteDefinitions.refusal("schemas: " + operation.name(), "Map the tables without a schema.");
    }

    @Override
    public List<String> createSequence(CreateSequence operation) {
        throw sequence(operation.sequence().name());
    }

    @Override
    public List<String> alterSequence(AlterSequence operation) {
        throw sequence(operation.from().name());
    }

    @Override
    public List<String> dropSequence(DropSequence operation) {
        throw sequence(operation.sequence());
    }

    private static MigrationException sequence(QualifiedName name) {
        return SqliteDefinitions.refusal("sequences: " + name, "Number rows by identity or by a table.");
    }

    @Override
    public List<String> commentTable(CommentTable operation) {
        throw comment(operation.table().toString());
    }

    @Override
    public List<String> commentColumn(CommentColumn operation) {
        throw comment(operation.table() + "." + operation.column());
    }

    private static MigrationException comment(String what) {
        return SqliteDefinitions.refusal("comments: " + what, "Leave the comment out.");
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
        return SqliteDefinitions.refusal("named enum types: " + type, "Use a text column with a check.");
    }
}
