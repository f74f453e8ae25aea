package dev.migration.dialect.postgresql;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;
import static dev.migration.dialect.Tables.withLast;
import static dev.migration.dialect.Vocabulary.BIGINT;
import static dev.migration.dialect.Vocabulary.INTEGER;
import static dev.migration.dialect.Vocabulary.varchar;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only PostgreSQL has, but its enums. */
final class PostgreSqlSamples {
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier NAME = Identifier.of("name");
    private static final Identifier DATA = Identifier.of("data");
    private static final Table PLAIN = CommonSamples.PLAIN;

    private PostgreSqlSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(serials());
        all.addAll(columns());
        all.addAll(constraints());
        all.addAll(indexes());
        return all;
    }

    private static List<Sample> serials() {
        Identity serial = new Identity(Identity.Kind.SERIAL, 1, 1);
        Identity stepped = new Identity(Identity.Kind.SERIAL, 10, 5);
        Identity always = new Identity(Identity.Kind.ALWAYS, 1, 1);
        Column plain = Column.of(ID, BIGINT, false);
        Column numbered = new Column(ID, INTEGER, false, null, serial, null, null);
        Column big = new Column(ID, BIGINT, false, null, serial, null, null);
        Column odd = new Column(new Identifier("Nr'\"x", true), INTEGER, true, null, stepped, null, null);
        Table serials = table("o".repeat(63), numbered, odd);
        return List.of(
                Sample.of(
                        "create table with serials",
                        Schema.EMPTY,
                        new CreateTable(serials),
                        schema(serials),
                        new DropTable(serials.name())),
                Sample.of(
                        "add serial column",
                        schema(PLAIN),
                        new AddColumn(ORDERS, odd),
                        schema(with(PLAIN, odd)),
                        new DropColumn(ORDERS, odd.name())),
                Sample.of(
                        "make a column serial",
                        schema(table("orders", plain)),
                        new SetIdentity(ORDERS, plain, serial),
                        schema(table("orders", big)),
                        new SetIdentity(ORDERS, big, null)),
                Sample.of(
                        "make a serial column an identity",
                        schema(table("orders", big)),
                        new SetIdentity(ORDERS, big, always),
                        schema(table("orders", new Column(ID, BIGINT, false, null, always, null, null))),
                        new SetIdentity(ORDERS, new Column(ID, BIGINT, false, null, always, null, null), serial)));
    }

    private static List<Sample> columns() {
        Table numbers = table("orders", Column.of(ID, INTEGER, true));
        Column computed =
                new Column(Identifier.of("twice"), INTEGER, true, null, null, new Generation("id * 2", false), null);
        Column collated = Column.of(
                DATA, new DataType("varchar(9) collate \"C\"", Family.TEXT, 9, null, List.of(), "\"C\""), true);
        Column name = PLAIN.columns().get(1);
        Column number = Column.of(NAME, INTEGER, true);
        return List.of(
                Sample.of(
                        "add column computed when read",
                        schema(numbers),
                        new AddColumn(ORDERS, computed),
                        schema(with(numbers, computed)),
                        new DropColumn(ORDERS, computed.name())),
                Sample.of(
                        "add column with collation",
                        schema(PLAIN),
                        new AddColumn(ORDERS, collated),
                        schema(with(PLAIN, collated)),
                        new DropColumn(ORDERS, DATA)),
                Sample.of(
                        "change type by an expression",
                        schema(PLAIN),
                        new AlterColumnType(ORDERS, name, INTEGER, "length(name::text)"),
                        schema(withLast(PLAIN, number)),
                        new AlterColumnType(ORDERS, number, varchar(20), null)));
    }

    private static List<Sample> constraints() {
        UniqueConstraint unique = new UniqueConstraint(
                Identifier.of("orders_uq"), List.of(NAME), true, Deferrability.INITIALLY_IMMEDIATE);
        ForeignKey key = new ForeignKey(
                Identifier.of("orders_fk"),
                List.of(ID),
                ORDERS,
                List.of(ID),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                Deferrability.INITIALLY_DEFERRED,
                false,
                List.of(),
                Validity.VALID);
        return List.of(
                Sample.of(
                        "add deferrable unique",
                        schema(PLAIN),
                        new AddUnique(ORDERS, unique),
                        schema(with(PLAIN, unique)),
                        new DropConstraint(ORDERS, unique.name(), ConstraintKind.UNIQUE)),
                Sample.of(
                        "add deferred foreign key",
                        schema(PLAIN),
                        new AddForeignKey(ORDERS, key),
                        schema(with(PLAIN, key)),
                        new DropConstraint(ORDERS, key.name(), ConstraintKind.FOREIGN_KEY)));
    }

    private static List<Sample> indexes() {
        Table table = with(PLAIN, Column.of(DATA, DataType.other("jsonb"), true));
        IndexPart name = IndexPart.of(NAME);
        return List.of(
                index(table, "gin index", "gin", List.of(new IndexPart(DATA, null, "jsonb_path_ops")), null),
                index(table, "hash index", "hash", List.of(name), null),
                index(
                        table,
                        "partial index on expressions",
                        "btree",
                        List.of(
                                new IndexPart(null, "lower(name::text)", "text_pattern_ops desc"),
                                new IndexPart(null, "(id + 1)", "desc nulls last"),
                                new IndexPart(NAME, null, "collate \"C\" varchar_pattern_ops nulls first")),
                        "name IS NOT NULL AND id > 5"),
                sample(
                        table,
                        "unique index that carries a column and knows NULLs apart",
                        new Index(Identifier.of("ix"), true, "btree", List.of(name), List.of(ID), null, true, "")));
    }

    private static Sample index(
            Table table, String name, String method, List<IndexPart> parts, @Nullable String predicate) {
        return sample(
                table, name, new Index(Identifier.of("ix"), false, method, parts, List.of(), predicate, false, ""));
    }

    private static Sample sample(Table table, String name, Index index) {
        Operation undo = new DropIndex(table.name(), index.name());
        return Sample.of(name, schema(table), new CreateIndex(table.name(), index), schema(with(table, index)), undo);
    }
}
