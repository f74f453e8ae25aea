package dev.migration.diff;

import static dev.migration.diff.DiffCase.row;
import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.indexOn;
import static dev.migration.diff.TableBuilder.table;
import static dev.migration.diff.TableBuilder.text;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case: the database, the model, and every line that must come out; a {@code ~} marks what is tolerated. */
class KeyDifferTest {

    private static TableBuilder orders() {
        return entity("orders");
    }

    static Stream<DiffCase> keys() {
        return Stream.of(
                row(
                        "same key in another order",
                        table("t").column("a", bigint()).column("b", bigint()).primaryKey("pk_1", "a", "b"),
                        table("t").column("a", bigint()).column("b", bigint()).primaryKey("pk_2", "b", "a")),
                row(
                        "other key",
                        table("t").column("a", bigint()).column("b", bigint()).primaryKey("pk_1", "a"),
                        table("t").column("a", bigint()).column("b", bigint()).primaryKey("pk_2", "a", "b"),
                        "primary-key-changed t.pk_1: primary key (a) -> primary key (a, b)"),
                row(
                        "a key that goes stands for nothing",
                        table("t").column("a", bigint()).column("b", bigint()).primaryKey("pk", "a"),
                        table("t")
                                .column("a", bigint())
                                .column("b", bigint())
                                .primaryKey("pk", "b")
                                .unique("uk", "a"),
                        "primary-key-changed t.pk: primary key (a) -> primary key (b)",
                        "unique-added t.uk: unique (a)"));
    }

    static Stream<DiffCase> columnsOfKeys() {
        return Stream.of(
                row(
                        "a key of the database only stays, and its columns stay not null",
                        table("t")
                                .column("a", bigint(), TableBuilder::notNull)
                                .column("b", bigint(), TableBuilder::notNull)
                                .primaryKey("pk", "a"),
                        table("t").column("a", bigint()).column("b", bigint()),
                        "column-nullability-changed t.b: not null -> null",
                        "~unmanaged column-nullability-changed t.a: not null -> null",
                        "~unmanaged primary-key-changed t.pk: primary key (a) -> none"),
                row(
                        "a key that changes lets its columns go",
                        table("t")
                                .column("a", bigint(), TableBuilder::notNull)
                                .column("b", bigint(), TableBuilder::notNull)
                                .primaryKey("pk", "a", "b"),
                        table("t")
                                .column("a", bigint(), TableBuilder::notNull)
                                .column("b", bigint())
                                .primaryKey("pk", "a"),
                        "column-nullability-changed t.b: not null -> null",
                        "primary-key-changed t.pk: primary key (a, b) -> primary key (a)"));
    }

    static Stream<DiffCase> uniques() {
        return Stream.of(
                row(
                        "names of uniques say nothing",
                        orders().column("number", text()).unique("uk_made_up", "number"),
                        orders().column("number", text()).unique("uk_orders_number", "number")),
                row(
                        "a unique index serves a unique constraint",
                        orders().column("a", text()).column("b", text()).uniqueIndex("ux", "b", "a"),
                        orders().column("a", text()).column("b", text()).unique("uk", "a", "b")),
                row(
                        "a unique constraint serves a unique index",
                        orders().column("a", text()).column("b", text()).unique("uk", "a", "b"),
                        orders().column("a", text()).column("b", text()).uniqueIndex("ux", "a", "b")),
                row("the primary key serves a unique constraint", orders(), orders().unique("uk_id", "id")),
                row(
                        "a partial unique index serves nobody",
                        orders().column("a", text()).index(indexOn("ux", true, "a is not null", "a")),
                        orders().column("a", text()).unique("uk", "a"),
                        "unique-added orders.uk: unique (a)",
                        "~unmanaged index-dropped orders.ux: unique (a) where a is not null"),
                row(
                        "twins are matched one to one",
                        orders().column("a", text()).unique("uk_1", "a"),
                        orders().column("a", text()).unique("uk_1", "a").unique("uk_2", "a"),
                        "unique-added orders.uk_2: unique (a)"));
    }

    static Stream<DiffCase> sameNames() {
        return Stream.of(
                row(
                        "a unique of the same name makes room",
                        orders().column("a", text()).column("b", text()).unique("uk", "a"),
                        orders().column("a", text()).column("b", text()).unique("uk", "a", "b"),
                        "unique-added orders.uk: unique (a, b)",
                        "unique-dropped orders.uk: unique (a)"),
                row(
                        "a name that the engine made up is no name",
                        orders().column("a", text()).column("b", text()).unique("constraint_8", "a"),
                        orders().column("a", text()).column("b", text()).unique("constraint_8", "b"),
                        "unique-added orders.constraint_8: unique (b)",
                        "~unmanaged unique-dropped orders.constraint_8: unique (a)"),
                row(
                        "an index under another name",
                        orders().column("a", text()).index("ix_old", "a"),
                        orders().column("a", text()).index("ix_new", "a")),
                row(
                        "an index of the same name",
                        orders().column("a", text()).column("b", text()).index("ix", "a"),
                        orders().column("a", text()).column("b", text()).index("ix", "a", "b"),
                        "index-changed orders.ix: (a) -> (a, b)"),
                row(
                        "indexes of one side",
                        orders().column("a", text()).column("b", text()).index("ix_a", "a"),
                        orders().column("a", text()).column("b", text()).index("ix_b", "b"),
                        "index-added orders.ix_b: (b)",
                        "~unmanaged index-dropped orders.ix_a: (a)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"keys", "columnsOfKeys", "uniques", "sameNames"})
    void saysWhatDiffers(DiffCase example) {
        example.mustHold();
    }
}
