package dev.migration.diff;

import static dev.migration.diff.DiffCase.row;
import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.byDefault;
import static dev.migration.diff.TableBuilder.comment;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.generated;
import static dev.migration.diff.TableBuilder.identity;
import static dev.migration.diff.TableBuilder.inlineEnum;
import static dev.migration.diff.TableBuilder.integer;
import static dev.migration.diff.TableBuilder.numeric;
import static dev.migration.diff.TableBuilder.table;
import static dev.migration.diff.TableBuilder.text;
import static dev.migration.diff.TableBuilder.timestamp;
import static dev.migration.diff.TableBuilder.varchar;

import dev.migration.schema.DataType;
import dev.migration.schema.Identity.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case: the database, the model, and every line that must come out; a {@code ~} marks what is tolerated. */
class ColumnDifferTest {

    private static TableBuilder orders() {
        return entity("orders");
    }

    static Stream<DiffCase> columns() {
        return Stream.of(
                row("equal", orders().column("note", text()), orders().column("note", text())),
                row(
                        "missing column",
                        orders(),
                        orders().column("note", varchar(200), TableBuilder::notNull, byDefault("'x'")),
                        "column-added orders.note: varchar(200) not null default 'x'"),
                row(
                        "column of the database only",
                        orders().column("fax", varchar(20))
                                .index("ix_fax", "fax")
                                .unique("uk_fax", "fax"),
                        orders(),
                        "column-dropped orders.fax: varchar(20) destructive"));
    }

    static Stream<DiffCase> attributes() {
        return Stream.of(
                row(
                        "not null in the model only",
                        orders().column("note", text()),
                        orders().column("note", text(), TableBuilder::notNull),
                        "column-nullability-changed orders.note: null -> not null"),
                row(
                        "not null in the database only",
                        orders().column("note", text(), TableBuilder::notNull),
                        orders().column("note", text()),
                        "column-nullability-changed orders.note: not null -> null"),
                row(
                        "default in the model only",
                        orders().column("state", text()),
                        orders().column("state", text(), byDefault("'new'")),
                        "column-default-changed orders.state: none -> 'new'"),
                row(
                        "default in the database only",
                        orders().column("state", text(), byDefault("'new'")),
                        orders().column("state", text()),
                        "~unmanaged column-default-changed orders.state: 'new' -> none"));
    }

    static Stream<DiffCase> generations() {
        return Stream.of(
                row(
                        "generated in the database only would refuse writes",
                        orders().column("total", bigint(), generated("a + b")),
                        orders().column("total", integer()),
                        "column-generation-changed orders.total: generated as (a + b) stored -> none"),
                row(
                        "generated in the model only loses what is there",
                        orders().column("total", bigint()),
                        orders().column("total", bigint(), generated("a + b")),
                        "column-generation-changed orders.total: none -> generated as (a + b) stored destructive"),
                row(
                        "comments",
                        orders().column("a", text(), comment("old")).column("b", text(), comment("kept")),
                        orders().column("a", text(), comment("new"))
                                .column("b", text())
                                .tableComment("All orders"),
                        "comment-changed orders: none -> \"All orders\"",
                        "comment-changed orders.a: \"old\" -> \"new\"",
                        "~unmanaged comment-changed orders.b: \"kept\" -> none"));
    }

    static Stream<DiffCase> identities() {
        TableBuilder plain = table("orders").column("id", bigint(), TableBuilder::notNull);
        TableBuilder always = table("orders").column("id", bigint(), identity(Kind.ALWAYS));
        TableBuilder open = table("orders").column("id", bigint(), identity(Kind.BY_DEFAULT));
        TableBuilder serial = table("orders").column("id", bigint(), identity(Kind.SERIAL));
        TableBuilder sequence = table("orders")
                .column("id", bigint(), TableBuilder::notNull, byDefault("nextval('orders_seq'::regclass)"));
        return Stream.of(
                row("identity missing", plain, open, "column-identity-changed orders.id: none -> identity by default"),
                row(
                        "identity the model does not know",
                        open,
                        plain,
                        "~unmanaged column-identity-changed orders.id: identity by default -> none"),
                row(
                        "identity that refuses the model's own numbers",
                        always,
                        plain,
                        "column-identity-changed orders.id: identity always -> identity by default"),
                row(
                        "serial serves",
                        serial,
                        open,
                        "~wider column-identity-changed orders.id: serial -> identity by default"),
                row(
                        "a sequence as default serves",
                        sequence,
                        open,
                        "~wider column-identity-changed orders.id: none -> identity by default"),
                row(
                        "a sequence as default the model does not know",
                        sequence,
                        plain,
                        "~unmanaged column-default-changed orders.id: nextval('orders_seq'::regclass) -> none"),
                row(
                        "always serves entities",
                        always,
                        open,
                        "~wider column-identity-changed orders.id: identity always -> identity by default"));
    }

    static Stream<DiffCase> types() {
        return Stream.of(
                type(varchar(255), varchar(100), "~wider", ""),
                type(text(), varchar(100), "~wider", ""),
                type(varchar(100), varchar(255), "", ""),
                type(varchar(100), text(), "", ""),
                type(bigint(), integer(), "~wider", ""),
                type(integer(), bigint(), "", ""),
                type(numeric(19, 2), numeric(10, 2), "~wider", ""),
                type(numeric(19, 4), numeric(19, 2), "", " destructive"),
                type(numeric(10, 2), numeric(19, 2), "", ""),
                type(timestamp(6), timestamp(3), "~wider", ""),
                type(timestamp(3), timestamp(6), "", ""),
                type(inlineEnum("A", "B", "C"), inlineEnum("A", "B"), "~wider", ""),
                type(inlineEnum("A", "B"), inlineEnum("A", "B", "C"), "", ""),
                type(varchar(20), integer(), "", " destructive"),
                type(DataType.other("uuid"), DataType.other("json"), "", " destructive"));
    }

    private static DiffCase type(DataType database, DataType model, String tolerated, String loss) {
        String change = "column-type-changed orders.c: " + database + " -> " + model;
        boolean narrows = tolerated.isEmpty() ? !loss.isEmpty() : true;
        String line = tolerated.isEmpty() ? change + loss : tolerated + " " + change + (narrows ? " destructive" : "");
        return row(database + " for " + model, orders().column("c", database), orders().column("c", model), line);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"columns", "attributes", "generations", "identities", "types"})
    void saysWhatDiffers(DiffCase example) {
        example.mustHold();
    }
}
