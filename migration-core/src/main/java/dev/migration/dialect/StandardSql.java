package dev.migration.dialect;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Archive;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.operation.ArchiveAct.RestoreRows;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations in standard SQL, or in the words that engines have instead and share. An engine overrides what it says
 * otherwise and adds what no two say alike: identities and named enum types.
 */
public abstract class StandardSql extends WordlessSql {
    /** Names of the engine. */
    protected final Names names;
    /** Definitions of the engine. */
    protected final DefinitionSql definitions;

    /** Archives of the engine. */
    protected final ArchiveSql archives;

    private final Guard guard;

    /** A renderer that writes {@code definitions} with {@code names}, guarded or not. */
    protected StandardSql(Names names, DefinitionSql definitions, Guard guard) {
        this.names = names;
        this.definitions = definitions;
        this.archives = new ArchiveSql(names);
        this.guard = guard;
    }

    /** Whether statements must also succeed when there is nothing left to do. */
    protected final boolean guarded() {
        return guard == Guard.IF_EXISTS;
    }

    /** {@code if exists } under guard, else nothing. */
    protected final String ifExists() {
        return guarded() ? "if exists " : "";
    }

    /** {@code if not exists } under guard, else nothing. */
    protected final String ifNotExists() {
        return guarded() ? "if not exists " : "";
    }

    /** {@code alter table orders } and the change. */
    protected String alterTable(QualifiedName table, String change) {
        return "alter table " + ifExists() + names.sql(table) + " " + change;
    }

    /** {@code alter table orders alter column note } and the change. */
    protected final String alterColumn(QualifiedName table, Identifier column, String change) {
        return alterTable(table, "alter column " + names.sql(column) + " " + change);
    }

    /** Adds a constraint, under guard only if the table has none of this name. */
    protected abstract List<String> addConstraint(QualifiedName table, Identifier name, String definition);

    @Override
    public List<String> createNamespace(CreateNamespace operation) {
        return List.of("create schema if not exists " + names.sql(operation.name()));
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(definitions.column(column, table)));
        if (table.primaryKey() != null) {
            lines.add(definitions.named(table.primaryKey().name(), definitions.primaryKey(table.primaryKey())));
        }
        table.uniques().forEach(unique -> lines.add(definitions.named(unique.name(), definitions.unique(unique))));
        table.checks().stream()
                .filter(check -> table.columns().stream().noneMatch(column -> definitions.isPart(check, column)))
                .forEach(check -> lines.add(definitions.named(check.name(), definitions.check(check))));
        String head = "create table " + ifNotExists() + names.sql(table.name()) + " (";
        return List.of(head + (lines.isEmpty() ? ")" : "\n    " + String.join(",\n    ", lines) + "\n)"));
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return List.of("drop table " + ifExists() + names.sql(operation.table()));
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return List.of(alterTable(operation.table(), "rename to " + names.sql(operation.newName())));
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        return List.of(
                alterTable(operation.table(), "add column " + ifNotExists() + definitions.column(operation.column())));
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return List.of(alterTable(operation.table(), "drop column " + ifExists() + names.sql(operation.column())));
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return List.of(alterTable(
                operation.table(),
                "rename column " + names.sql(operation.column()) + " to " + names.sql(operation.newName())));
    }

    @Override
    public List<String> alterColumnType(AlterColumnType operation) {
        String using = operation.using() == null ? "" : " using " + operation.using();
        return List.of(alterColumn(
                operation.table(),
                operation.column().name(),
                "set data type " + operation.type().sql() + using));
    }

    @Override
    public List<String> setNullability(SetNullability operation) {
        return List.of(alterColumn(
                operation.table(), operation.column().name(), operation.nullable() ? "drop not null" : "set not null"));
    }

    @Override
    public List<String> setDefault(SetDefault operation) {
        String change = operation.value() == null ? "drop default" : "set default " + operation.value();
        return List.of(alterColumn(operation.table(), operation.column().name(), change));
    }

    @Override
    public List<String> insertRow(InsertRow operation) {
        String into = "insert into " + names.sql(operation.table()) + " (" + names.sql(operation.columns()) + ") ";
        String values = String.join(", ", operation.values());
        if (!guarded()) {
            return List.of(into + "values (" + values + ")");
        }
        List<String> same = new ArrayList<>();
        for (int i = 0; i < operation.columns().size(); i++) {
            same.add(names.sql(operation.columns().get(i)) + " = "
                    + operation.values().get(i));
        }
        return List.of(into + "select " + values + " where not exists (select 1 from " + names.sql(operation.table())
                + " where " + String.join(" and ", same) + ")");
    }

    @Override
    public List<String> addPrimaryKey(AddPrimaryKey operation) {
        return addConstraint(operation.table(), operation.key().name(), definitions.primaryKey(operation.key()));
    }

    @Override
    public List<String> addUnique(AddUnique operation) {
        return addConstraint(operation.table(), operation.unique().name(), definitions.unique(operation.unique()));
    }

    @Override
    public List<String> addForeignKey(AddForeignKey operation) {
        return addConstraint(operation.table(), operation.key().name(), definitions.foreignKey(operation.key()));
    }

    @Override
    public List<String> addCheck(AddCheck operation) {
        return addConstraint(operation.table(), operation.check().name(), definitions.check(operation.check()));
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return List.of(alterTable(operation.table(), "drop constraint " + ifExists() + names.sql(operation.name())));
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return List.of(definitions.index(operation.table(), operation.index(), ifNotExists()));
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return List.of("drop index " + ifExists() + names.sql(operation.table().sibling(operation.index())));
    }

    /** In one statement, where an engine has no batches of its own. */
    @Override
    public List<String> backfill(Backfill operation) {
        String column = names.sql(operation.column());
        return List.of("update " + names.sql(operation.table()) + " set " + column + " = " + operation.value()
                + " where " + column + " is null");
    }

    @Override
    public List<String> replaceValue(ReplaceValue operation) {
        String column = names.sql(operation.column().name());
        return List.of("update " + names.sql(operation.table()) + " set " + column + " = " + operation.to() + " where "
                + column + " = " + operation.from());
    }

    @Override
    public List<String> keepRows(KeepRows operation) {
        Archive archive = operation.archive();
        List<String> statements = new ArrayList<>(createTable(new CreateTable(archive.copy())));
        statements.add(archives.keep(archive, guarded()));
        return List.copyOf(statements);
    }

    @Override
    public List<String> restoreRows(RestoreRows operation) {
        return fromArchive(operation.archive(), archives.restore(operation.archive(), overriding()));
    }

    /** What lets rows keep the numbers that they had in a column that numbers them. */
    protected String overriding() {
        return "";
    }

    @Override
    public List<String> restoreColumn(RestoreColumn operation) {
        return fromArchive(operation.archive(), archives.restore(operation, ""));
    }

    /** An undo that runs again finds no archive. */
    private List<String> fromArchive(Archive archive, String statement) {
        List<String> statements = new ArrayList<>();
        if (guarded()) {
            statements.addAll(createTable(new CreateTable(archive.copy())));
        }
        statements.add(statement);
        return List.copyOf(statements);
    }

    @Override
    public List<String> createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return List.of("create sequence " + ifNotExists() + names.sql(sequence.name())
                + definitions.sequenceOptions(sequence));
    }

    @Override
    public List<String> alterSequence(AlterSequence operation) {
        String options = definitions.changedSequenceOptions(operation.from(), operation.to());
        return options.isEmpty()
                ? List.of()
                : List.of("alter sequence " + ifExists()
                        + names.sql(operation.from().name()) + options);
    }

    @Override
    public List<String> dropSequence(DropSequence operation) {
        return List.of("drop sequence " + ifExists() + names.sql(operation.sequence()));
    }

    @Override
    public List<String> commentTable(CommentTable operation) {
        return List.of("comment on table " + names.sql(operation.table()) + " is " + text(operation.comment()));
    }

    @Override
    public List<String> commentColumn(CommentColumn operation) {
        return List.of("comment on column " + names.sql(operation.table()) + "."
                + names.sql(operation.column().name())
                + " is " + text(operation.comment()));
    }

    private static String text(@Nullable String comment) {
        return comment == null ? "null" : Names.literal(comment);
    }
}
