package dev.migration.dialect.h2;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.List;

/** What H2 does its own way. */
final class H2Samples {
    private static final Table PLAIN = CommonSamples.PLAIN;
    private static final Identifier STATUS = Identifier.of("status");

    private H2Samples() {}

    static List<Sample> all() {
        Column two = status("enum('NEW', 'it''s')", List.of("NEW", "it's"));
        Column three = status("enum('NEW', 'open', 'it''s')", List.of("NEW", "open", "it's"));
        Table orders = table("orders", two);
        return List.of(
                Sample.of(
                        "add enum column",
                        schema(PLAIN),
                        new AddColumn(PLAIN.name(), two),
                        schema(with(PLAIN, two)),
                        new DropColumn(PLAIN.name(), STATUS)),
                Sample.of(
                        "change the constants of an enum column",
                        schema(orders),
                        new AlterColumnType(orders.name(), two, three.type(), null),
                        schema(table("orders", three)),
                        new AlterColumnType(orders.name(), three, two.type(), null)),
                indexOfForeignKey(),
                checkOfColumn(),
                index("hash index", "hash", false, List.of(), false),
                index("unique hash index", "hash", true, List.of(), false),
                index("unique index that knows NULLs apart", "btree", true, List.of(), true),
                index("unique index that carries a column", "btree", true, List.of(Identifier.of("id")), false));
    }

    /** The check would keep the cast to the former type. */
    private static Sample checkOfColumn() {
        Column large = Column.of(STATUS, new DataType("clob", Family.TEXT, null, null, List.of()), true);
        Column small = Column.of(STATUS, new DataType("varchar(9)", Family.TEXT, 9, null, List.of()), true);
        Identifier name = Identifier.of("ck_status");
        CheckConstraint cast = new CheckConstraint(name, "\"STATUS\" <> CAST('x' AS CHARACTER LARGE OBJECT(1))");
        CheckConstraint plain = new CheckConstraint(name, "\"STATUS\" <> 'x'");
        Table before = with(table("orders", large), cast);
        Table after = with(table("orders", small), plain);
        return Sample.of(
                "shorten a column with a check",
                schema(before),
                new WithChecks(
                        before.name(), new AlterColumnType(before.name(), large, small.type(), null), List.of(plain)),
                schema(after),
                new WithChecks(
                        before.name(), new AlterColumnType(before.name(), small, large.type(), null), List.of(cast)));
    }

    /** The foreign key took it, and gets another one. */
    private static Sample indexOfForeignKey() {
        Identifier parent = Identifier.of("parent_id");
        Table self = with(PLAIN, Column.of(parent, PLAIN.columns().get(0).type(), true));
        ForeignKey key = new ForeignKey(
                Identifier.of("orders_fk"),
                List.of(parent),
                self.name(),
                List.of(Identifier.of("id")),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
        Index index = new Index(
                Identifier.of("ix"), true, "btree", List.of(IndexPart.of(parent)), List.of(), null, false, "");
        return Sample.of(
                "drop an index that a foreign key took",
                schema(with(with(self, index), key)),
                new DropIndex(self.name(), index.name(), List.of(key)),
                schema(with(self, key)),
                new CreateIndex(self.name(), index));
    }

    private static Column status(String type, List<String> values) {
        return new Column(
                STATUS, new DataType(type, Family.ENUM, null, null, values), false, "'NEW'", null, null, null);
    }

    private static Sample index(
            String name, String method, boolean unique, List<Identifier> include, boolean nullsNotDistinct) {
        Index index = new Index(
                Identifier.of("ix"),
                unique,
                method,
                List.of(IndexPart.of(Identifier.of("name"))),
                include,
                null,
                nullsNotDistinct,
                "");
        return Sample.of(
                name,
                schema(PLAIN),
                new CreateIndex(PLAIN.name(), index),
                schema(with(PLAIN, index)),
                new DropIndex(PLAIN.name(), index.name()));
    }
}
