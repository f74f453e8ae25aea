package dev.migration.dialect;

import static dev.migration.dialect.CommonSamples.ID;
import static dev.migration.dialect.CommonSamples.NAME;
import static dev.migration.dialect.CommonSamples.ORDERS;
import static dev.migration.dialect.CommonSamples.PLAIN;
import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;

import dev.migration.operation.StartAbove;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import java.util.List;

/** Samples of keys and of what numbers them. */
public final class KeySamples {
    private KeySamples() {}

    /** A sequence that goes on above the numbers of a table. */
    public static Sample numbers(long cache) {
        Sequence sequence =
                new Sequence(QualifiedName.of("orders_seq"), "bigint", 1, 50, 1, Long.MAX_VALUE, cache, false);
        Schema numbered = with(schema(PLAIN), sequence);
        return new Sample(
                "start above what is there",
                numbered,
                new StartAbove(PLAIN.name(), PLAIN.columns().get(0), sequence, 1000),
                numbered,
                List.of());
    }

    /** A key in the place of another one. */
    public static Sample replacedKey() {
        Table table = table(
                "orders",
                PLAIN.columns().get(0),
                Column.of(NAME, PLAIN.columns().get(1).type(), false));
        PrimaryKey from = new PrimaryKey(Identifier.of("orders_pk"), List.of(ID));
        PrimaryKey to = new PrimaryKey(Identifier.of("orders_pk"), List.of(NAME));
        return Sample.of(
                "replace the primary key",
                schema(with(table, from)),
                new AddPrimaryKey(ORDERS, to, from, null),
                schema(with(table, to)),
                new AddPrimaryKey(ORDERS, from, to, null));
    }
}
