package dev.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.TableBuilder;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identity;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every plan obeys the laws of {@link PlanCase}, whatever the two schemas are. */
class AnyPlanTest {
    private static final int PAIRS = 400;
    private static final List<DataType> TYPES = List.of(
            TableBuilder.integer(),
            TableBuilder.bigint(),
            TableBuilder.varchar(10),
            TableBuilder.varchar(20),
            TableBuilder.text(),
            TableBuilder.inlineEnum("A", "B"),
            TableBuilder.inlineEnum("A", "B", "C"),
            DataType.other("uuid"));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void obeysTheLaws(boolean completeModel) {
        int contracts = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            Schema database = schema(random);
            Schema model = schema(random);
            List<String> drops = database.tables().stream()
                    .filter(table -> model.table(table.name()).isEmpty() && random.nextBoolean())
                    .map(table -> table.name().toString())
                    .toList();
            DiffSettings settings =
                    new DiffSettings(List.of(), drops, List.of(), List.of(), completeModel, List.of(), List.of());
            PlanCase plan = PlanCase.of(database, model, settings);
            contracts += plan.ids().size();
        }
        assertThat(contracts).isGreaterThan(PAIRS);
    }

    private static Schema schema(Random random) {
        List<TableBuilder> tables = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            tables.add(table(random, "t" + i, "t" + random.nextInt(count)));
        }
        return TableBuilder.schema(tables.toArray(TableBuilder[]::new));
    }

    private static TableBuilder table(Random random, String name, String referenced) {
        TableBuilder table = TableBuilder.entity(name);
        int shift = random.nextInt(5);
        for (int i = 0; i < 4; i++) {
            String suffix = random.nextInt(3) == 0 ? "x" + (i + shift) % 5 : "c" + i;
            if (random.nextInt(4) > 0) {
                column(random, table, "c" + i, suffix, referenced);
            }
        }
        return random.nextInt(3) == 0 ? table.tableComment("comment " + random.nextInt(2)) : table;
    }

    private static void column(Random random, TableBuilder table, String column, String suffix, String referenced) {
        table.column(column, TYPES.get(random.nextInt(TYPES.size())), attribute(random), comment(random));
        switch (random.nextInt(8)) {
            case 0 -> table.unique("uk_" + suffix, column);
            case 1 -> table.index("ix_" + suffix, column);
            case 2 -> table.uniqueIndex("ix_" + suffix, column, "id");
            case 3 -> table.check("ck_" + suffix, column + " in ('A', 'B'" + (random.nextBoolean() ? ", 'C')" : ")"));
            case 4 -> table.check("constraint_" + column.charAt(1), column + " <> id");
            case 5 ->
                table.foreignKey(
                        "fk_" + suffix,
                        column,
                        referenced,
                        random.nextBoolean() ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION);
            default -> {}
        }
    }

    private static UnaryOperator<Column> attribute(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> TableBuilder::notNull;
            case 1 -> TableBuilder.byDefault("'" + random.nextInt(3) + "'");
            case 2 -> TableBuilder.identity(random.nextBoolean() ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT);
            case 3 -> TableBuilder.generated("id + " + random.nextInt(2));
            default -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<Column> comment(Random random) {
        return random.nextInt(5) == 0 ? TableBuilder.comment("said " + random.nextInt(2)) : UnaryOperator.identity();
    }
}
