package dev.migration.plan;

import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.comment;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.integer;
import static dev.migration.diff.TableBuilder.schema;
import static dev.migration.diff.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.dialect.mysql.MySqlDialect;
import dev.migration.dialect.mysql.Release;
import dev.migration.dialect.postgresql.PostgreSqlDialect;
import dev.migration.diff.TableBuilder;
import dev.migration.operation.Operation;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeroDowntimeTest {
    private final Dialect dialect = new PostgreSqlDialect(16);

    @Test
    void noScriptLocksASecondTableInUse() {
        Schema database = schema(entity("customers"), entity("orders"), entity("parts"));
        Schema model = schema(
                entity("customers").column("age", integer()).column("size", integer(), comment("in cm")),
                entity("orders").column("total", integer()),
                entity("parts"),
                entity("stocks").column("part_id", bigint()).foreignKey("fk_part", "part_id", "parts"));

        assertThat(forward(database, model))
                .containsExactly(
                        List.of(
                                "create-table stocks",
                                "add-column customers age",
                                "add-column customers size",
                                "comment-column customers size in cm"),
                        List.of("add-column orders total"),
                        List.of("add-foreign-key stocks fk_part"));
    }

    @Test
    void anIndexOfATableInUseIsBuiltOnlineAndAlone() {
        Schema database = schema(entity("orders").column("total", integer()));
        Schema model = schema(
                entity("orders").column("total", integer()).index("ix_total", "total"),
                entity("parts").column("size", integer()).index("ix_size", "size"));

        assertThat(forward(database, model))
                .containsExactly(
                        List.of("create-table parts"),
                        List.of("online create-index orders ix_total"),
                        List.of("create-index parts ix_size"));
        assertThat(undo(database, model))
                .as("what goes with its table has an undo of its own in another script")
                .containsExactly(
                        List.of("drop-table parts"),
                        List.of("online drop-index orders ix_total"),
                        List.of("drop-index parts ix_size"));
    }

    /** Both comments come behind what the other table waits for. */
    @Test
    void allThatGoesWithATableHasAnUndoOfItsOwnInAnotherScript() {
        Schema database = schema(entity("orders").column("total", integer()));
        Schema model = schema(
                entity("orders").column("total", integer()).index("ix_total", "total"),
                entity("parts")
                        .column("size", integer(), comment("in cm"))
                        .column("weight", integer(), comment("in kg")));

        assertThat(forward(database, model).get(2))
                .containsExactly("comment-column parts size in cm", "comment-column parts weight in kg");
        assertThat(undo(database, model).get(2))
                .containsExactly("comment-column parts weight", "comment-column parts size");
    }

    @Test
    void aConstraintOfATableInUseIsValidatedInAScriptOfItsOwn() {
        Schema database = schema(entity("orders").column("part_id", bigint()), entity("parts"));
        Schema model = schema(
                entity("orders").column("part_id", bigint()).foreignKey("fk_part", "part_id", "parts"),
                entity("parts"));

        assertThat(forward(database, model))
                .containsExactly(
                        List.of("add-foreign-key orders fk_part"),
                        List.of("validate-constraint orders fk_part fk_part"));
        assertThat(undo(database, model))
                .containsExactly(
                        List.of("drop-constraint orders fk_part foreign_key"),
                        List.of("drop-constraint orders fk_part foreign_key", "add-foreign-key orders fk_part"));
    }

    @Test
    void aUniqueConstraintTakesOverAnIndexThatWasBuiltOnline() {
        Schema database = schema(entity("orders").column("code", integer()));
        Schema model = schema(entity("orders").column("code", integer()).unique("uk_code", "code"));

        assertThat(forward(database, model))
                .containsExactly(List.of("online create-index orders uk_code", "attach-unique orders uk_code"));
        assertThat(undo(database, model)).containsExactly(List.of("drop-constraint orders uk_code unique"));
    }

    /** The release that writes NULL may still be there while the scripts run. */
    @Test
    void aCheckProvesThatNoRowHasNullOnceTheOldReleaseIsGone() {
        Schema database = schema(entity("orders").column("note", integer()));
        Schema model = schema(entity("orders").column("note", integer(), TableBuilder::notNull));

        Rollout rollout = rollout(database, model);

        assertThat(rollout.scripts()).isEmpty();
        assertThat(rollout.withheld()).extracting(Withheld::id).containsExactly("finish_orders_note");
        Step step = rollout.withheld().get(0).steps().get(0);
        assertThat(words(step.operations()))
                .containsExactly(
                        "add-check orders note_required",
                        "validate-constraint orders note_required",
                        "set-nullability orders note false note_required",
                        "drop-constraint orders note_required check");
        assertThat(words(step.undo())).containsExactly("set-nullability orders note true");
    }

    @Test
    void aKeyNeedsThatItsColumnsRefuseNullAtOnce() {
        Schema database = schema(table("orders").column("code", integer()));
        Schema model = schema(
                table("orders").column("code", integer(), TableBuilder::notNull).primaryKey("pk", "code"));

        assertThat(rollout(database, model).withheld()).isEmpty();
    }

    @Test
    void anotherEngineGetsOneScript() {
        Schema database = schema(entity("orders").column("total", integer()), entity("parts"));
        Schema model = schema(
                entity("orders").column("total", integer()).index("ix_total", "total"),
                entity("parts").column("size", integer()));

        Plan plan = PlanCase.of(database, model).plan();

        assertThat(new ZeroDowntime(new PlainDialect()).of(plan, database)).isEqualTo(Rollout.atOnce(plan));
    }

    @Test
    void whereEachStatementCommitsATableInUseHasAScriptForEach() {
        Schema database = schema(entity("customers"), entity("orders").column("total", integer()));
        Schema model = schema(
                entity("customers").column("age", integer()).column("size", integer(), comment("in cm")),
                entity("orders").column("total", integer()).index("ix_total", "total"),
                entity("parts"),
                entity("stocks").column("part_id", bigint()).foreignKey("fk_part", "part_id", "parts"));

        Rollout rollout =
                new ZeroDowntime(mariaDb()).of(PlanCase.of(database, model).plan(), database);

        assertThat(forward(rollout))
                .containsExactly(
                        List.of("create-table parts", "create-table stocks"),
                        List.of("bounded customers add-column customers age algorithm=instant, lock=none"),
                        List.of("bounded customers add-column customers size algorithm=instant, lock=none"),
                        List.of("bounded orders create-index orders ix_total algorithm=nocopy, lock=none"),
                        List.of("add-foreign-key stocks fk_part"));
        assertThat(undo(rollout).get(3))
                .containsExactly("bounded orders drop-index orders ix_total algorithm=nocopy, lock=none");
        assertThat(rollout.scripts().get(3).steps().get(0).risk())
                .as("writers go on")
                .isEqualTo(Risk.LOW);
    }

    /** What has only to be undone belongs to what is done. */
    @Test
    void whereEachStatementCommitsAForeignKeyStepsAsideInAScriptOfItsOwn() {
        Schema database = schema(
                entity("orders").column("part_id", integer()).foreignKey("fk_part", "part_id", "parts"),
                entity("parts").column("code", integer()).unique("uk_code", "code"));
        Schema model = schema(
                entity("orders").column("part_id", bigint()).foreignKey("fk_part", "part_id", "parts"),
                entity("parts").column("code", integer()).unique("uk_code", "code"));

        assertThat(forward(new ZeroDowntime(mariaDb())
                        .of(PlanCase.of(database, model).plan(), database)))
                .containsExactly(
                        List.of(
                                "bounded orders drop-constraint orders fk_part foreign_key algorithm=nocopy, lock=none"),
                        List.of("bounded orders alter-column-type orders part_id bigint algorithm=copy, lock=none"),
                        List.of("bounded orders add-foreign-key orders fk_part algorithm=nocopy, lock=none"),
                        List.of("validate-constraint orders fk_part fk_part"));
    }

    private static Dialect mariaDb() {
        return new MySqlDialect(Release.of(Flavour.MARIADB, "11.4.5"));
    }

    private List<List<String>> forward(Schema database, Schema model) {
        return forward(rollout(database, model));
    }

    private static List<List<String>> forward(Rollout rollout) {
        return rollout.scripts().stream()
                .map(script -> words(script.steps().stream()
                        .flatMap(step -> step.operations().stream())
                        .toList()))
                .toList();
    }

    private List<List<String>> undo(Schema database, Schema model) {
        return undo(rollout(database, model));
    }

    private static List<List<String>> undo(Rollout rollout) {
        return rollout.scripts().stream()
                .map(script -> {
                    List<Operation> undo = new ArrayList<>();
                    script.steps().forEach(step -> undo.addAll(0, step.undo()));
                    return words(undo);
                })
                .toList();
    }

    private static List<String> words(List<Operation> operations) {
        return Words.of(operations);
    }

    private Rollout rollout(Schema database, Schema model) {
        return new ZeroDowntime(dialect).of(PlanCase.of(database, model).plan(), database);
    }
}
