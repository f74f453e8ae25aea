package dev.migration.dialect.postgresql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.dialect.StandardSql;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.StandIn;
import dev.migration.operation.StartAbove;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/** Operations in PostgreSQL's words. Where it has no {@code IF EXISTS}, a {@code DO} block asks the catalog. */
final class PostgreSqlSql extends StandardSql {
    private final PostgreSqlNumbering numbering;
    private final PostgreSqlMirror mirror;
    private final PostgreSqlStandIn standIn;
    private final PostgreSqlEnums enums;

    PostgreSqlSql(Names names, Guard guard) {
        super(names, new PostgreSqlDefinitions(names), guard);
        this.numbering = new PostgreSqlNumbering(names, guard);
        this.mirror = new PostgreSqlMirror(names, guard);
        this.standIn = new PostgreSqlStandIn(names, guard);
        this.enums = new PostgreSqlEnums(names, guard);
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        Table table = operation.table();
        List<String> statements = new ArrayList<>();
        table.columns().forEach(column -> statements.addAll(numbering.before(table.name(), column)));
        statements.add(new PostgreSqlTable(names, definitions, numbering).statement(table, ifNotExists()));
        table.columns().forEach(column -> statements.addAll(numbering.after(table.name(), column)));
        // A new table has no rows, so PostgreSQL passes over NOT VALID within CREATE TABLE.
        table.checks().stream()
                .filter(check -> check.validity() == Validity.NOT_VALID)
                .forEach(check -> statements.addAll(addCheck(new AddCheck(table.name(), check))));
        return List.copyOf(statements);
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        List<String> statements = new ArrayList<>(numbering.before(operation.table(), operation.column()));
        statements.addAll(super.addColumn(
                new AddColumn(operation.table(), numbering.explicit(operation.table(), operation.column()))));
        statements.addAll(numbering.after(operation.table(), operation.column()));
        return List.copyOf(statements);
    }

    @Override
    public List<String> renameColumn(RenameColumn operation) {
        return guarded(
                exists("pg_attribute", "attrelid", operation.table()) + " and attname = " + stored(operation.column())
                        + " and not attisdropped)",
                super.renameColumn(operation));
    }

    @Override
    public List<String> alterColumnType(AlterColumnType operation) {
        Column column = operation.column();
        String using = Cast.using(names.sql(column.name()), column.type(), operation.type());
        List<String> statements = new ArrayList<>(super.alterColumnType(
                operation.using() != null || using.isEmpty()
                        ? operation
                        : new AlterColumnType(operation.table(), column, operation.type(), using)));
        statements.addAll(numbering.changeType(operation.table(), column, operation.type()));
        return List.copyOf(statements);
    }

    @Override
    public List<String> startAbove(StartAbove operation) {
        return List.of(numbering.startAbove(operation, definitions.firstAbove(operation)));
    }

    @Override
    public List<String> setIdentity(SetIdentity operation) {
        return numbering.change(operation);
    }

    @Override
    protected List<String> addConstraint(QualifiedName table, Identifier name, String definition) {
        return guarded(
                "not " + exists("pg_constraint", "conrelid", table) + " and conname = " + stored(name) + ")",
                List.of(alterTable(table, "add " + definitions.named(name, definition))));
    }

    @Override
    public List<String> createEnum(CreateEnum operation) {
        return guarded(
                "to_regtype(" + Names.literal(names.sql(operation.type().name())) + ") is null",
                List.of(enums.create(operation.type())));
    }

    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        String before = operation.before() == null ? "" : " before " + Names.literal(operation.before());
        return List.of("alter type " + names.sql(operation.type()) + " add value " + ifNotExists()
                + Names.literal(operation.value()) + before);
    }

    @Override
    public List<String> replaceEnum(ReplaceEnum operation) {
        return enums.replace(operation);
    }

    @Override
    public List<String> dropEnum(DropEnum operation) {
        return List.of("drop type " + ifExists() + names.sql(operation.type()));
    }

    /** A run that was broken off leaves an index that is not valid and would be taken for one that is there. */
    @Override
    public List<String> online(Online operation) {
        if (operation.alteration() instanceof DropIndex drop) {
            return List.of("drop index concurrently if exists "
                    + names.sql(drop.table().sibling(drop.index())));
        }
        if (!operation.partitions().isEmpty()) {
            return new PostgreSqlPartitions(names, definitions).index(operation);
        }
        CreateIndex create = (CreateIndex) operation.alteration();
        String index = names.sql(create.table().sibling(create.index().name()));
        String broken = "exists (select from pg_index where indexrelid = to_regclass(" + Names.literal(index)
                + ") and not indisvalid)";
        return List.of(
                DoBlock.when(broken, List.of("drop index " + index)),
                definitions.index(create.table(), create.index(), "concurrently if not exists "));
    }

    /** A key that takes the place of another one does so in one statement. */
    @Override
    public List<String> addPrimaryKey(AddPrimaryKey operation) {
        PrimaryKey key = operation.key();
        PrimaryKey replaced = operation.replaced();
        if (replaced == null) {
            return super.addPrimaryKey(operation);
        }
        Identifier index = operation.index();
        String definition = index == null
                ? definitions.primaryKey(key)
                : "primary key using index " + names.sql(index) + definitions.deferrability(key.deferrability());
        return List.of(alterTable(
                operation.table(),
                "drop constraint " + ifExists() + names.sql(replaced.name()) + ", add "
                        + definitions.named(key.name(), definition)));
    }

    @Override
    public List<String> attachUnique(AttachUnique operation) {
        Identifier name = operation.unique().name();
        String definition = "unique using index " + names.sql(name)
                + definitions.deferrability(operation.unique().deferrability());
        return addConstraint(operation.table(), name, definition);
    }

    /** An index that is on other columns by now has become the key already. */
    @Override
    public List<String> attachPrimaryKey(AttachPrimaryKey operation) {
        Identifier key = operation.key().name();
        String index = relation(operation.table().sibling(operation.index()));
        List<String> conditions = new ArrayList<>(List.of(index + " is not null"));
        for (Identifier column : operation.key().columns()) {
            conditions.add("pg_get_indexdef(" + index + ", " + conditions.size() + ", true) = "
                    + Names.literal(names.sql(column)));
        }
        return guarded(
                String.join(" and ", conditions),
                List.of(alterTable(
                        operation.table(),
                        "drop constraint " + names.sql(key) + ", add constraint " + names.sql(key)
                                + " primary key using index " + names.sql(operation.index()))));
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return List.of(alterTable(operation.table(), "validate constraint " + names.sql(operation.name())));
    }

    /** Once the new name is taken, the rename is done or something else has it. */
    @Override
    public List<String> renameIndex(RenameIndex operation) {
        QualifiedName table = operation.table();
        return guarded(
                relation(table.sibling(operation.index())) + " is not null and "
                        + relation(table.sibling(operation.newName())) + " is null",
                List.of("alter index " + names.sql(table.sibling(operation.index())) + " rename to "
                        + names.sql(operation.newName())));
    }

    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        String constraint = exists("pg_constraint", "conrelid", operation.table()) + " and conname = ";
        return guarded(
                constraint + stored(operation.constraint()) + ") and not " + constraint + stored(operation.newName())
                        + ")",
                List.of(alterTable(
                        operation.table(),
                        "rename constraint " + names.sql(operation.constraint()) + " to "
                                + names.sql(operation.newName()))));
    }

    private String relation(QualifiedName name) {
        return "to_regclass(" + Names.literal(names.sql(name)) + ")";
    }

    @Override
    public List<String> createMirror(CreateMirror operation) {
        return mirror.create(operation);
    }

    @Override
    public List<String> dropMirror(DropMirror operation) {
        return mirror.drop(operation);
    }

    @Override
    public List<String> swapColumns(SwapColumns operation) {
        return mirror.swap(operation);
    }

    @Override
    public List<String> standIn(StandIn operation) {
        return standIn.statements(operation);
    }

    @Override
    public List<String> backfill(Backfill operation) {
        return List.of(new PostgreSqlBackfill(names).statement(operation));
    }

    @Override
    public List<String> replaceValue(ReplaceValue operation) {
        boolean array = operation.column().type().sql().endsWith("[]");
        return array ? List.of(PostgreSqlBackfill.inArrays(names, operation)) : super.replaceValue(operation);
    }

    @Override
    protected String overriding() {
        return " overriding system value";
    }

    private String exists(String catalog, String relation, QualifiedName table) {
        return "exists (select from " + catalog + " where " + relation + " = to_regclass("
                + Names.literal(names.sql(table)) + ")";
    }

    private String stored(Identifier name) {
        return Names.literal(names.stored(name));
    }

    private List<String> guarded(String condition, List<String> statements) {
        return guarded() ? List.of(DoBlock.when(condition, statements)) : statements;
    }
}
