package dev.migration.dialect.mysql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.operation.ArchiveAct.RestoreRows;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.StandIn;
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
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Operations in the words that both have. Where MariaDB says IF EXISTS within ALTER TABLE, MySQL has no such words, so a
 * prepared statement asks its catalog.
 */
final class MySqlSql extends RefusingSql {
    private final Release release;
    private final MySqlGuard asking;
    private final KeyDrops drops;
    private final Form form;

    MySqlSql(Names names, Release release, Form form) {
        super(names, new MySqlDefinitions(names, release.flavour()), release.isMariaDb() ? form.guard() : Guard.NONE);
        this.release = release;
        this.form = form;
        this.asking = new MySqlGuard(names, !release.isMariaDb() && form.guarded());
        this.drops = new KeyDrops(names, release.flavour(), own, form);
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return asking.ifTable(operation.table(), super.renameTable(operation));
    }

    @Override
    public List<String> standIn(StandIn operation) {
        return new MySqlStandIn(names, form.guard()).statements(operation);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        String change = "add column " + ifNotExists() + own.withComment(operation.column());
        return asking.unlessColumn(
                operation.table(), operation.column().name(), List.of(alterTable(operation.table(), change)));
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
        return changeType(operation.table(), from, ColumnEdit.type(from, operation.type()));
    }

    @Override
    public List<String> redefineColumn(RedefineColumn operation) {
        return changeType(operation.table(), operation.column(), operation.definition());
    }

    private List<String> changeType(QualifiedName table, Column from, Column to) {
        List<String> statements = new ArrayList<>();
        if (ThroughText.needed(from.type(), to.type())) {
            Column bare = Column.of(from.name(), ThroughText.TYPE, from.nullable());
            statements.addAll(modify(table, bare));
        }
        statements.addAll(modify(table, to));
        return List.copyOf(statements);
    }

    @Override
    public List<String> setNullability(SetNullability operation) {
        Column from = operation.column();
        return modify(operation.table(), ColumnEdit.nullability(from, operation.nullable()));
    }

    @Override
    public List<String> setIdentity(SetIdentity operation) {
        return modify(operation.table(), ColumnEdits.after(operation));
    }

    /**
     * A column that may be NULL and loses its default would have none at all, and refuse rows that leave it out; DEFAULT
     * NULL is what it had before. MariaDB does not take a default from a column that holds the time.
     */
    @Override
    public List<String> setDefault(SetDefault operation) {
        Column from = operation.column();
        if (String.valueOf(from.defaultValue()).startsWith("current_timestamp")
                || from.type().sql().contains(" on update ")) {
            return modify(operation.table(), ColumnEdit.defaultValue(from, operation.value()));
        }
        boolean drop = operation.value() == null && !from.nullable();
        String change = drop ? " drop default" : " set default " + own.defaultOf(operation.value());
        return asking.ifColumn(
                operation.table(),
                from.name(),
                List.of(alterTable(operation.table(), "alter column " + ifExists() + names.sql(from.name()) + change)));
    }

    @Override
    public List<String> commentColumn(CommentColumn operation) {
        Column from = operation.column();
        return modify(operation.table(), ColumnEdit.comment(from, operation.comment()));
    }

    @Override
    public List<String> withChecks(WithChecks operation) {
        return operation.alteration().accept(new MySqlSql(names, release, form.with(operation.checks())));
    }

    @Override
    public List<String> bounded(Bounded operation) {
        return operation.alteration().accept(new MySqlSql(names, release, form.with(operation.clause())));
    }

    @Override
    protected String alterTable(QualifiedName table, String change) {
        return super.alterTable(table, change) + form.end();
    }

    private List<String> modify(QualifiedName table, Column column) {
        String check = form.checks().stream()
                .filter(any -> own.isPart(any, column))
                .map(any -> " " + own.check(any))
                .collect(Collectors.joining());
        String change = "modify column " + ifExists() + own.withComment(column) + check;
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
        QualifiedName table = operation.table();
        return operation.replaced() == null
                ? asking.unlessIndex(
                        table, MySqlGuard.PRIMARY, List.of(alterTable(table, own.add(operation.key(), ifNotExists()))))
                : asking.ifTable(
                        table, List.of(alterTable(table, "drop primary key, " + own.add(operation.key(), ""))));
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
        String change = own.add(operation.key().with(Validity.VALID), ifNotExists());
        return asking.unlessConstraint(
                operation.table(),
                operation.key().name(),
                MySqlForeignKey.unlooked(operation.key(), alterTable(operation.table(), change)));
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return new MySqlForeignKey(names).validation(operation);
    }

    @Override
    public List<String> addCheck(AddCheck operation) {
        Optional<String> column = ColumnCheck.column(operation.check().name());
        if (column.isPresent()) {
            return ColumnCheck.replace(
                    names, operation.table(), column.get(), " " + definitions.check(operation.check()) + form.end());
        }
        return asking.unlessConstraint(
                operation.table(),
                operation.check().name(),
                List.of(alterTable(operation.table(), own.add(operation.check(), ifNotExists()))));
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        List<String> statements = super.createIndex(operation).stream()
                .map(statement -> statement + form.indexEnd())
                .toList();
        return asking.unlessIndex(operation.table(), operation.index().name(), statements);
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return drops.index(operation.table(), operation.index(), operation.keeping());
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        QualifiedName table = operation.table();
        Identifier name = operation.name();
        return switch (operation.kind()) {
            case PRIMARY_KEY -> drops.primaryKey(table, operation.keeping());
            case UNIQUE -> drops.index(table, name, operation.keeping());
            case FOREIGN_KEY -> drops.foreignKey(table, name, operation.keeping());
            case CHECK -> dropCheck(table, name);
        };
    }

    private List<String> dropCheck(QualifiedName table, Identifier name) {
        Optional<String> column = ColumnCheck.column(name);
        return column.isPresent()
                ? ColumnCheck.replace(names, table, column.get(), form.end())
                : asking.ifConstraint(
                        table, name, List.of(alterTable(table, "drop constraint " + ifExists() + names.sql(name))));
    }

    /** Neither of the two has words for a new name that is taken already. */
    @Override
    public List<String> renameIndex(RenameIndex operation) {
        QualifiedName table = operation.table();
        String change = "rename index " + names.sql(operation.index()) + " to " + names.sql(operation.newName());
        return new MySqlGuard(names, form.guarded())
                .ifRenamed(
                        table,
                        operation.index(),
                        operation.newName(),
                        List.of("alter table " + names.sql(table) + " " + change + form.end()));
    }

    @Override
    public List<String> keepRows(KeepRows operation) {
        return new MySqlArchive(names).keep(operation.archive());
    }

    @Override
    public List<String> restoreRows(RestoreRows operation) {
        return new MySqlArchive(names).restore(operation.archive());
    }

    @Override
    public List<String> restoreColumn(RestoreColumn operation) {
        return new MySqlArchive(names).restore(operation);
    }

    @Override
    public List<String> createMirror(CreateMirror operation) {
        return new MySqlMirror(names, release, form).create(operation);
    }

    @Override
    public List<String> dropMirror(DropMirror operation) {
        return new MySqlMirror(names, release, form).drop(operation);
    }

    @Override
    public List<String> backfill(Backfill operation) {
        return new MySqlBackfill(names).statements(operation);
    }
}
