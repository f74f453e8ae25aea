package dev.migration.plan;

import static dev.migration.diff.TableBuilder.byDefault;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.TableBuilder;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypePlanTest {
    private static Sequence sequence(String name, long increment) {
        return new Sequence(QualifiedName.of(name), "bigint", 1, increment, 1, Long.MAX_VALUE, 1, false);
    }

    private static Schema with(List<Sequence> sequences, List<EnumType> enums, TableBuilder... tables) {
        return new Schema(List.of(), schema(tables).tables(), sequences, enums, List.of());
    }

    private static EnumType state(String... values) {
        return new EnumType(QualifiedName.of("state"), List.of(values));
    }

    @Test
    void plansTypesAndSequencesFirst() {
        DataType type = DataType.other("state");
        Schema database = with(
                List.of(sequence("a_seq", 1)),
                List.of(state("NEW", "DONE")),
                entity("orders").column("state", type, byDefault("'NEW'::state")));
        Schema model = with(
                List.of(sequence("a_seq", 50), sequence("b_seq", 50)),
                List.of(new EnumType(QualifiedName.of("mood"), List.of("GOOD")), state("NEW", "PAID", "SENT", "DONE")),
                entity("orders")
                        .column("state", type, byDefault("'NEW'::state"))
                        .column("mood", DataType.other("mood")));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward())
                .containsExactly(
                        "create-enum mood",
                        "add-enum-value state PAID DONE",
                        "add-enum-value state SENT DONE",
                        "alter-sequence a_seq a_seq",
                        "create-sequence b_seq",
                        "add-column orders mood");
        assertThat(plan.undo())
                .containsExactly(
                        "drop-column orders mood",
                        "drop-sequence b_seq",
                        "alter-sequence a_seq a_seq",
                        "replace-enum state state",
                        "drop-enum mood");
    }

    @Test
    void createsANamespaceOnce() {
        QualifiedName one = new QualifiedName(Identifier.of("billing"), Identifier.of("one_seq"));
        QualifiedName two = one.sibling(Identifier.of("two_seq"));
        Schema model = new Schema(
                List.of(Identifier.of("billing")),
                List.of(),
                List.of(
                        new Sequence(one, "bigint", 1, 1, 1, 9, 1, false),
                        new Sequence(two, "bigint", 1, 1, 1, 9, 1, false)),
                List.of(),
                List.of());

        assertThat(PlanCase.of(Schema.EMPTY, model).forward())
                .containsExactly(
                        "create-namespace billing",
                        "create-sequence billing.one_seq",
                        "create-sequence billing.two_seq");
    }
}
