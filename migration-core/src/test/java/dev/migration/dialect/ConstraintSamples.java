package dev.migration.dialect;

import static dev.migration.dialect.CommonSamples.ID;
import static dev.migration.dialect.CommonSamples.NAME;
import static dev.migration.dialect.CommonSamples.ORDERS;
import static dev.migration.dialect.CommonSamples.PLAIN;
import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;
import static dev.migration.dialect.Vocabulary.BIGINT;

import dev.migration.operation.ConstraintKind;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;

/** Samples of constraints and indexes that every engine can do. */
final class ConstraintSamples {
    private static final Identifier PARENT = Identifier.of("parent_id");
    private static final Identifier UGLY = new Identifier("Check \"this\"", true);

    private final Vocabulary words;

    ConstraintSamples(Vocabulary words) {
        this.words = words;
    }

    List<Sample> all() {
        List<Sample> all = new ArrayList<>(keys());
        all.addAll(foreignKeys());
        all.addAll(checks());
        all.addAll(indexes());
        return all;
    }

    private List<Sample> keys() {
        Table bare = table("orders", Column.of(ID, BIGINT, false), Column.of(NAME, BIGINT, false));
        PrimaryKey key = new PrimaryKey(UGLY, List.of(NAME, ID));
        UniqueConstraint unique = UniqueConstraint.of(Identifier.of("orders_uq"), List.of(NAME, ID));
        UniqueConstraint nulls = new UniqueConstraint(UGLY, List.of(NAME), true, Deferrability.NOT_DEFERRABLE);
        return List.of(
                Sample.of(
                        "add primary key",
                        schema(bare),
                        new AddPrimaryKey(ORDERS, key),
                        schema(with(bare, key)),
                        new DropConstraint(ORDERS, UGLY, ConstraintKind.PRIMARY_KEY)),
                Sample.of(
                        "drop primary key",
                        schema(with(bare, key)),
                        new DropConstraint(ORDERS, UGLY, ConstraintKind.PRIMARY_KEY),
                        schema(bare),
                        new AddPrimaryKey(ORDERS, key)),
                Sample.of(
                        "add unique",
                        schema(bare),
                        new AddUnique(ORDERS, unique),
                        schema(with(bare, unique)),
                        new DropConstraint(ORDERS, unique.name(), ConstraintKind.UNIQUE)),
                Sample.of(
                        "add unique that knows NULLs apart",
                        schema(bare),
                        new AddUnique(ORDERS, nulls),
                        schema(with(bare, nulls)),
                        new DropConstraint(ORDERS, nulls.name(), ConstraintKind.UNIQUE)),
                Sample.of(
                        "drop unique",
                        schema(with(bare, unique)),
                        new DropConstraint(ORDERS, unique.name(), ConstraintKind.UNIQUE),
                        schema(bare),
                        new AddUnique(ORDERS, unique)));
    }

    private List<Sample> foreignKeys() {
        Table self = with(PLAIN, Column.of(PARENT, BIGINT, true));
        ForeignKey plain = key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
        ForeignKey ruled = key(ReferentialAction.CASCADE, ReferentialAction.SET_NULL);
        ForeignKey defaults = key(ReferentialAction.SET_DEFAULT, ReferentialAction.RESTRICT);
        Schema start = schema(self);
        DropConstraint drop = new DropConstraint(ORDERS, plain.name(), ConstraintKind.FOREIGN_KEY);
        return List.of(
                Sample.of("add foreign key", start, new AddForeignKey(ORDERS, plain), schema(with(self, plain)), drop),
                Sample.of(
                        "add foreign key with rules",
                        start,
                        new AddForeignKey(ORDERS, ruled),
                        schema(with(self, ruled)),
                        drop),
                Sample.of(
                        "add foreign key with the other rules",
                        start,
                        new AddForeignKey(ORDERS, defaults),
                        schema(with(self, defaults)),
                        drop),
                Sample.of(
                        "drop foreign key", schema(with(self, plain)), drop, start, new AddForeignKey(ORDERS, plain)));
    }

    private static ForeignKey key(ReferentialAction onDelete, ReferentialAction onUpdate) {
        return new ForeignKey(
                Identifier.of("orders_fk"),
                List.of(PARENT),
                ORDERS,
                List.of(ID),
                onDelete,
                onUpdate,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    private List<Sample> checks() {
        Table amounts = table("orders", Column.of(Identifier.of("amount"), Vocabulary.AMOUNT, true));
        CheckConstraint check = new CheckConstraint(UGLY, words.positive());
        DropConstraint drop = new DropConstraint(ORDERS, UGLY, ConstraintKind.CHECK);
        return List.of(
                Sample.of(
                        "add check", schema(amounts), new AddCheck(ORDERS, check), schema(with(amounts, check)), drop),
                Sample.of(
                        "drop check",
                        schema(with(amounts, check)),
                        drop,
                        schema(amounts),
                        new AddCheck(ORDERS, check)));
    }

    private List<Sample> indexes() {
        Index plain = index("orders_ix", false, new IndexPart(NAME, null, "desc"), IndexPart.of(ID));
        String unusual = words.nullsFirst() ? "nulls last" : "nulls first";
        Index unique = index("user", true, new IndexPart(NAME, null, unusual), IndexPart.of(ID));
        Schema start = schema(PLAIN);
        List<Sample> samples = new ArrayList<>();
        samples.add(Sample.of(
                "create index",
                start,
                new CreateIndex(ORDERS, plain),
                schema(with(PLAIN, plain)),
                new DropIndex(ORDERS, plain.name())));
        samples.add(Sample.of(
                "drop index",
                schema(with(PLAIN, plain)),
                new DropIndex(ORDERS, plain.name()),
                start,
                new CreateIndex(ORDERS, plain)));
        samples.add(Sample.of(
                "create unique index",
                start,
                new CreateIndex(ORDERS, unique),
                schema(with(PLAIN, unique)),
                new DropIndex(ORDERS, unique.name())));
        return samples;
    }

    private static Index index(String name, boolean unique, IndexPart... parts) {
        return new Index(Identifier.of(name), unique, "btree", List.of(parts), List.of(), null, false, "");
    }
}
