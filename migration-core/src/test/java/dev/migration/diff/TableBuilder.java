package dev.migration.diff;

import dev.migration.schema.CheckConstraint;
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
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes tables for tests in the words of a create statement. */
public final class TableBuilder {
    private final QualifiedName name;
    private final List<Column> columns = new ArrayList<>();
    private PrimaryKey primaryKey;
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private String comment;

    private TableBuilder(QualifiedName name) {
        this.name = name;
    }

    public static TableBuilder table(String name) {
        return new TableBuilder(QualifiedName.of(name));
    }

    /** A table with a column {@code id} and its primary key. */
    public static TableBuilder entity(String name) {
        return table(name).column("id", bigint(), TableBuilder::notNull).primaryKey("pk_" + name, "id");
    }

    public static Schema schema(TableBuilder... tables) {
        return new Schema(
                List.of(), Arrays.stream(tables).map(TableBuilder::build).toList(), List.of(), List.of(), List.of());
    }

    public static DataType bigint() {
        return new DataType("bigint", Family.INTEGER, 8, null, List.of());
    }

    public static DataType integer() {
        return new DataType("integer", Family.INTEGER, 4, null, List.of());
    }

    public static DataType varchar(int length) {
        return new DataType("varchar(" + length + ")", Family.TEXT, length, null, List.of());
    }

    public static DataType text() {
        return new DataType("text", Family.TEXT, null, null, List.of());
    }

    public static DataType numeric(int precision, int scale) {
        return new DataType("numeric(" + precision + ", " + scale + ")", Family.DECIMAL, precision, scale, List.of());
    }

    public static DataType timestamp(int digits) {
        return new DataType("timestamp(" + digits + ")", Family.TIMESTAMP, digits, null, List.of());
    }

    public static DataType inlineEnum(String... values) {
        return new DataType("enum('" + String.join("', '", values) + "')", Family.ENUM, null, null, List.of(values));
    }

    public static Column notNull(Column column) {
        return new Column(
                column.name(),
                column.type(),
                false,
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }

    public static UnaryOperator<Column> byDefault(String value) {
        return column ->
                new Column(column.name(), column.type(), column.nullable(), value, null, null, column.comment());
    }

    public static UnaryOperator<Column> identity(Identity.Kind kind) {
        return column ->
                new Column(column.name(), column.type(), false, null, new Identity(kind, 1, 1), null, column.comment());
    }

    public static UnaryOperator<Column> generated(String expression) {
        return column -> new Column(
                column.name(),
                column.type(),
                column.nullable(),
                null,
                null,
                new Generation(expression, true),
                column.comment());
    }

    public static UnaryOperator<Column> comment(String comment) {
        return column -> new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                comment);
    }

    @SafeVarargs
    public final TableBuilder column(String column, DataType type, UnaryOperator<Column>... attributes) {
        Column result = Column.of(Identifier.of(column), type, true);
        for (UnaryOperator<Column> attribute : attributes) {
            result = attribute.apply(result);
        }
        columns.add(result);
        return this;
    }

    public TableBuilder primaryKey(String key, String... keyColumns) {
        primaryKey = new PrimaryKey(Identifier.of(key), names(keyColumns));
        return this;
    }

    public TableBuilder unique(String unique, String... uniqueColumns) {
        uniques.add(UniqueConstraint.of(Identifier.of(unique), names(uniqueColumns)));
        return this;
    }

    public TableBuilder foreignKey(String key, String column, String referenced) {
        return foreignKey(key, column, referenced, ReferentialAction.NO_ACTION);
    }

    public TableBuilder foreignKey(String key, String column, String referenced, ReferentialAction onDelete) {
        foreignKeys.add(foreign(key, column, referenced, onDelete));
        return this;
    }

    public static ForeignKey foreign(String key, String column, String referenced, ReferentialAction onDelete) {
        return new ForeignKey(
                Identifier.of(key),
                names(column),
                QualifiedName.of(referenced),
                names("id"),
                onDelete,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    public TableBuilder foreignKeyTo(String referenced, String referencedColumn, String key, String column) {
        ForeignKey toId = foreign(key, column, referenced, ReferentialAction.NO_ACTION);
        foreignKeys.add(new ForeignKey(
                toId.name(),
                toId.columns(),
                toId.referencedTable(),
                names(referencedColumn),
                toId.onDelete(),
                toId.onUpdate(),
                toId.deferrability(),
                false,
                List.of(),
                Validity.VALID));
        return this;
    }

    public TableBuilder foreignKey(ForeignKey key) {
        foreignKeys.add(key);
        return this;
    }

    public TableBuilder check(String check, String condition) {
        checks.add(new CheckConstraint(Identifier.of(check), condition));
        return this;
    }

    public TableBuilder index(String index, String... indexColumns) {
        return index(indexOn(index, false, null, indexColumns));
    }

    public TableBuilder uniqueIndex(String index, String... indexColumns) {
        return index(indexOn(index, true, null, indexColumns));
    }

    public TableBuilder index(Index index) {
        indexes.add(index);
        return this;
    }

    public static Index indexOn(String index, boolean unique, String predicate, String... indexColumns) {
        return new Index(
                Identifier.of(index),
                unique,
                "btree",
                names(indexColumns).stream().map(IndexPart::of).toList(),
                List.of(),
                predicate,
                false,
                "");
    }

    public TableBuilder tableComment(String text) {
        comment = text;
        return this;
    }

    public Table build() {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, null, null);
    }

    public static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }
}
