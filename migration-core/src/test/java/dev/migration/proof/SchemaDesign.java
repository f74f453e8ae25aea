package dev.migration.proof;

import dev.migration.dialect.Dialect;
import dev.migration.proof.SchemaWords.Typed;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferrability;
import dev.migration.schema.EnumType;
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
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * A random schema before it is written in the words of an engine. Numbers choose among what there is, so that a smaller
 * number is a simpler schema.
 *
 * @param tables each of another name
 * @param sequences names
 * @param values how many constants the enum type has, 0 for no type
 */
record SchemaDesign(List<TableDesign> tables, List<Integer> sequences, int values) {
    private static final int NAMES = 13;
    private static final int MOST_TABLES = 4;
    private static final int MOST_COLUMNS = 5;

    /** A table with an id; {@code reference} and the columns' numbers choose what it has. */
    record TableDesign(int name, int numbered, List<ColumnDesign> columns, int comment) {}

    /** A column; {@code attribute} chooses default, nullability and generation, {@code part} the constraint it is in. */
    record ColumnDesign(int name, int type, int attribute, int part) {}

    static Arbitrary<SchemaDesign> any() {
        Arbitrary<Integer> name = Arbitraries.integers().between(0, NAMES - 1);
        Arbitrary<ColumnDesign> column = Combinators.combine(
                        name,
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 11))
                .as(ColumnDesign::new);
        Arbitrary<TableDesign> table = Combinators.combine(
                        name,
                        Arbitraries.integers().between(0, 2),
                        column.list().uniqueElements(ColumnDesign::name).ofMaxSize(MOST_COLUMNS),
                        Arbitraries.integers().between(0, 3))
                .as(TableDesign::new);
        return Combinators.combine(
                        table.list()
                                .uniqueElements(TableDesign::name)
                                .ofMinSize(1)
                                .ofMaxSize(MOST_TABLES),
                        name.list().uniqueElements().ofMaxSize(2),
                        Arbitraries.integers().between(0, 4))
                .as(SchemaDesign::new);
    }

    Schema in(SchemaWords words, Dialect dialect) {
        Writer writer = new Writer(words, dialect);
        List<Sequence> all =
                words.sequences() ? sequences.stream().map(writer::sequence).toList() : List.of();
        List<EnumType> enums = words.enums() && values > 0 ? List.of(writer.enumType(values)) : List.of();
        return new Schema(
                List.of(),
                tables.stream().map(table -> writer.table(table, this)).toList(),
                all,
                enums,
                List.of());
    }

    private record Writer(SchemaWords words, Dialect dialect) {
        Identifier name(String prefix, int index) {
            return dialect.meant(prefix + words.names().get(index), true);
        }

        Identifier plain(String name) {
            return dialect.meant(name, false);
        }

        QualifiedName tableName(TableDesign table) {
            return QualifiedName.of(name("", table.name()));
        }

        Sequence sequence(int index) {
            return new Sequence(
                    QualifiedName.of(name("s", index)), "bigint", 1, 1 + index, 1, Long.MAX_VALUE, 1, index % 2 == 1);
        }

        EnumType enumType(int values) {
            return new EnumType(
                    QualifiedName.of(plain("mood")),
                    List.of("A", "it's", "C", "D").subList(0, values));
        }

        Table table(TableDesign design, SchemaDesign schema) {
            List<Column> columns = new ArrayList<>();
            List<UniqueConstraint> uniques = new ArrayList<>();
            List<ForeignKey> keys = new ArrayList<>();
            List<CheckConstraint> checks = new ArrayList<>();
            List<Index> indexes = new ArrayList<>();
            Identifier id = plain("id");
            @Nullable Identity identity = design.numbered() == 1 ? new Identity(Identity.Kind.BY_DEFAULT, 1, 1) : null;
            columns.add(new Column(id, DataType.other(words.key()), false, null, identity, null, null));
            String suffix = words.names().get(design.name());
            for (ColumnDesign column : design.columns()) {
                Identifier name = name("c", column.name());
                Typed type = words.types().get(column.type() % words.types().size());
                boolean usesEnum = words.enums() && schema.values() > 0 && column.type() > 900;
                if (column.part() == 5) {
                    TableDesign target =
                            schema.tables().get(column.type() % schema.tables().size());
                    columns.add(Column.of(name, DataType.other(words.key()), true));
                    keys.add(foreignKey(cut("f" + column.name() + suffix), name, tableName(target), column));
                    continue;
                }
                columns.add(usesEnum ? Column.of(name, DataType.other("mood"), true) : column(name, type, column));
                if (type.indexed() && column.part() == 1) {
                    uniques.add(UniqueConstraint.of(cut("u" + column.name() + suffix), List.of(name)));
                } else if (type.indexed() && column.part() >= 2 && column.part() <= 4) {
                    indexes.add(index(cut("i" + column.name() + suffix), name, id, column.part()));
                } else if (!type.check().isEmpty() && !usesEnum && column.part() == 6) {
                    checks.add(new CheckConstraint(
                            cut("k" + column.name() + suffix), String.format(type.check(), dialect.sql(name))));
                }
            }
            String comment = words.comments() && design.comment() > 0 ? "it's " + design.comment() : null;
            PrimaryKey key = new PrimaryKey(cut("p" + suffix), List.of(id));
            return new Table(tableName(design), columns, key, uniques, keys, checks, indexes, comment);
        }

        /** Names of constraints and indexes belong to a whole schema on some engines. */
        private Identifier cut(String name) {
            return dialect.meant(name, true);
        }

        private Column column(Identifier name, Typed type, ColumnDesign design) {
            boolean hasDefault = !type.literal().isEmpty() && (design.attribute() == 1 || design.attribute() == 2);
            boolean required = design.attribute() == 2 || design.attribute() == 3;
            boolean generated = design.attribute() == 4 && design.part() == 0;
            String comment = words.comments() && design.attribute() == 5 ? "über -- it" : null;
            return generated
                    ? new Column(name, DataType.other(words.key()), true, null, null, generation(), comment)
                    : new Column(
                            name,
                            DataType.other(type.sql()),
                            !required,
                            hasDefault ? type.literal() : null,
                            null,
                            null,
                            comment);
        }

        private Generation generation() {
            return new Generation(dialect.sql(plain("id")) + " + 1", true);
        }

        private static ForeignKey foreignKey(
                Identifier name, Identifier column, QualifiedName target, ColumnDesign design) {
            ReferentialAction onDelete =
                    design.attribute() % 2 == 0 ? ReferentialAction.NO_ACTION : ReferentialAction.CASCADE;
            return new ForeignKey(
                    name,
                    List.of(column),
                    target,
                    List.of(Identifier.of("id")),
                    onDelete,
                    ReferentialAction.NO_ACTION,
                    Deferrability.NOT_DEFERRABLE);
        }

        private static Index index(Identifier name, Identifier column, Identifier id, int part) {
            List<IndexPart> parts =
                    part == 4 ? List.of(IndexPart.of(column), IndexPart.of(id)) : List.of(IndexPart.of(column));
            return new Index(name, part == 3, "btree", parts, List.of(), null, false);
        }
    }
}
