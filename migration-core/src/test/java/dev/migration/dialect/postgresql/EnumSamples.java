package dev.migration.dialect.postgresql;

import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;

import dev.migration.dialect.Sample;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.util.List;

/** Named enum types. */
final class EnumSamples {
    private static final QualifiedName NAME = QualifiedName.of(new Identifier("s".repeat(62) + "T", true));
    private static final String SQL = "\"" + NAME + "\"";
    private static final EnumType SHORT = new EnumType(NAME, List.of("NEW", "it's"));
    private static final EnumType LONG = new EnumType(NAME, List.of("NEW", "open", "it's"));
    private static final EnumType LONGER = new EnumType(NAME, List.of("NEW", "it's", "last"));

    private EnumSamples() {}

    static List<Sample> all() {
        Column status =
                new Column(Identifier.of("status"), DataType.other(SQL), false, "'NEW'::" + SQL, null, null, null);
        Column past = Column.of(Identifier.of("past"), DataType.other(SQL + "[]"), true);
        Table orders = table("orders", status, past);
        List<ColumnReference> users =
                List.of(new ColumnReference(orders.name(), status), new ColumnReference(orders.name(), past));
        return List.of(
                Sample.of("create enum", Schema.EMPTY, new CreateEnum(SHORT), of(SHORT), new DropEnum(NAME)),
                Sample.of("drop enum", of(SHORT), new DropEnum(NAME), Schema.EMPTY, new CreateEnum(SHORT)),
                Sample.of(
                        "add enum value in between",
                        of(SHORT, orders),
                        new AddEnumValue(NAME, "open", "it's"),
                        of(LONG, orders),
                        new ReplaceEnum(LONG, SHORT, users)),
                Sample.of(
                        "add enum value at the end",
                        of(SHORT, orders),
                        new AddEnumValue(NAME, "last", null),
                        of(LONGER, orders),
                        new ReplaceEnum(LONGER, SHORT, users)),
                Sample.of(
                        "replace enum",
                        of(LONG, orders),
                        new ReplaceEnum(LONG, SHORT, users),
                        of(SHORT, orders),
                        new ReplaceEnum(SHORT, LONG, users)));
    }

    private static Schema of(EnumType type, Table... tables) {
        return with(new Schema(List.of(), List.of(tables), List.of(), List.of(), List.of()), type);
    }
}
