package dev.migration.proof;

import dev.migration.dialect.Dialect;
import dev.migration.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A random schema before it is written in the words of an engine. Numbers choose among what there is, so that a smaller
 * number is a simpler schema.
 *
 * @param tables each of another name
 * @param sequences names
 * @param values how many constants the enum type has, 0 for no type
 * @param key which type all ids have
 */
record SchemaDesign(List<TableDesign> tables, List<Integer> sequences, int values, int key) {
    private static final int NAMES = 20;
    private static final int MOST_TABLES = 4;
    private static final int MOST_COLUMNS = 5;

    /** A table with an id that may number its rows; {@code wide} chooses what spans its first columns. */
    record TableDesign(int name, int numbered, List<ColumnDesign> columns, int comment, int wide) {}

    /** A column; {@code attribute} chooses default, nullability and generation, {@code part} the constraint it is in. */
    record ColumnDesign(int name, int type, int attribute, int part) {}

    static Arbitrary<SchemaDesign> any() {
        Arbitrary<Integer> name = Arbitraries.integers().between(0, NAMES - 1);
        Arbitrary<ColumnDesign> column = Combinators.combine(
                        name,
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 12))
                .as(ColumnDesign::new);
        Arbitrary<TableDesign> table = Combinators.combine(
                        name,
                        Arbitraries.integers().between(0, 2),
                        column.list().uniqueElements(ColumnDesign::name).ofMaxSize(MOST_COLUMNS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(TableDesign::new);
        return Combinators.combine(
                        table.list()
                                .uniqueElements(TableDesign::name)
                                .ofMinSize(1)
                                .ofMaxSize(MOST_TABLES),
                        name.list().uniqueElements().ofMaxSize(2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 1))
                .as(SchemaDesign::new);
    }

    Schema in(SchemaWords words, Dialect dialect) {
        return new SchemaWriter(this, words, dialect).schema();
    }
}
