package dev.migration.plan;

import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.byDefault;
import static dev.migration.diff.TableBuilder.comment;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.foreign;
import static dev.migration.diff.TableBuilder.generated;
import static dev.migration.diff.TableBuilder.identity;
import static dev.migration.diff.TableBuilder.integer;
import static dev.migration.diff.TableBuilder.schema;
import static dev.migration.diff.TableBuilder.text;
import static dev.migration.diff.TableBuilder.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.TableBuilder;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identity.Kind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractPlanTest {
    private static final List<String> NO = List.of();

    private static DiffSettings drop(String... drops) {
        return DiffSettings.parse(NO, List.of(drops), NO, NO, false);
    }

    @Test
    void withholdsALostColumnWithAllThatUsesIt() {
        Schema database = schema(
                entity("orders")
                        .column("fax", bigint(), TableBuilder::notNull, comment("Old"))
                        .column("other", bigint())
                        .unique("uk_fax", "fax")
                        .index("ix_fax", "other", "fax")
                        .check("ck_fax", "fax > other")
                        .foreignKey("fk_fax", "fax", "orders"),
                entity("copies").column("fax", bigint()).foreignKeyTo("orders", "fax", "fk_copy", "fax"));
        Schema model = schema(
                entity("orders").column("other", bigint()), entity("copies").column("fax", bigint()));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward())
                .as("the model writes no value any more, so that the column accepts NULL until it goes")
                .containsExactly("set-nullability orders fax true");
        assertThat(plan.undo()).containsExactly("set-nullability orders fax false");
        assertThat(plan.ids()).containsExactly("drop_orders_fax");
        assertThat(plan.forward("drop_orders_fax"))
                .containsExactly(
                        "drop-constraint copies fk_copy foreign_key",
                        "drop-constraint orders fk_fax foreign_key",
                        "drop-constraint orders ck_fax check",
                        "drop-index orders ix_fax",
                        "drop-constraint orders uk_fax unique",
                        "drop-column orders fax");
        assertThat(plan.undo("drop_orders_fax"))
                .containsExactly(
                        "add-column orders fax",
                        "comment-column orders fax Old",
                        "add-unique orders uk_fax",
                        "create-index orders ix_fax",
                        "add-check orders ck_fax",
                        "add-foreign-key orders fk_fax",
                        "add-foreign-key copies fk_copy");
    }

    @Test
    void aLostColumnThatGetsAValueByItselfStaysAsItIs() {
        Schema database = schema(entity("orders")
                .column("at", bigint(), TableBuilder::notNull, byDefault("7"))
                .column("number", bigint(), TableBuilder::notNull, identity(Kind.ALWAYS))
                .column("twice", bigint(), generated("id * 2"))
                .column("note", bigint()));

        assertThat(PlanCase.of(database, schema(entity("orders"))).forward()).isEmpty();
    }

    @Test
    void dropsTablesThatPointToEachOther() {
        Schema database = schema(
                entity("a")
                        .column("b_id", bigint())
                        .foreignKey("fk_b", "b_id", "b")
                        .index("ix", "b_id")
                        .tableComment("A"),
                entity("b").column("a_id", bigint(), comment("x")).foreignKey("fk_a", "a_id", "a"),
                entity("c").column("a_id", bigint()).foreignKey("fk_c", "a_id", "a"));
        Schema model = schema(entity("c").column("a_id", bigint()));

        PlanCase plan = PlanCase.of(database, model, drop("a", "b"));

        assertThat(plan.ids()).containsExactly("drop_a", "drop_b");
        assertThat(plan.forward("drop_a"))
                .containsExactly(
                        "drop-constraint b fk_a foreign_key", "drop-constraint c fk_c foreign_key", "drop-table a");
        assertThat(plan.undo("drop_a"))
                .containsExactly(
                        "create-table a",
                        "create-index a ix",
                        "add-foreign-key a fk_b",
                        "comment-table a A",
                        "add-foreign-key c fk_c",
                        "add-foreign-key b fk_a");
        assertThat(plan.forward("drop_b")).containsExactly("drop-table b");
    }

    @Test
    void dropsATypeAfterItsColumnsAndATableBeforeItsSequence() {
        EnumType type = new EnumType(QualifiedName.of("mood"), List.of("GOOD"));
        Sequence sequence = new Sequence(QualifiedName.of("a_seq"), "bigint", 1, 1, 1, 9, 1, false);
        Schema database = new Schema(
                List.of(),
                schema(entity("zoo").column("mood", DataType.other("mood"))).tables(),
                List.of(sequence),
                List.of(type),
                List.of());

        PlanCase plan = PlanCase.of(database, schema(entity("zoo")), drop("enum:mood", "sequence:a_seq", "zoo.mood"));

        assertThat(plan.ids()).containsExactly("drop_zoo_mood", "remove_a_seq", "remove_mood");
        assertThat(plan.forward("remove_mood")).containsExactly("drop-enum mood");
        assertThat(plan.undo("remove_a_seq")).containsExactly("create-sequence a_seq");
    }

    @Test
    void narrowsAColumnApartFromItsOtherChanges() {
        Schema database = schema(entity("orders").column("note", text(), byDefault("'a'")));
        Schema model = schema(entity("orders").column("note", varchar(100), TableBuilder::notNull, byDefault("'b'")));

        PlanCase plan = PlanCase.of(database, model, DiffSettings.parse(NO, NO, List.of("orders.note"), NO, false));

        assertThat(plan.forward()).containsExactly("set-default orders note 'b'", "set-nullability orders note false");
        assertThat(plan.ids()).containsExactly("narrow_orders_note");
        assertThat(plan.forward("narrow_orders_note")).containsExactly("alter-column-type orders note varchar(100)");
    }

    @Test
    void keepsTogetherWhatAnIncompatibleTypeNeeds() {
        Schema database = schema(entity("orders")
                .column("status", varchar(10), byDefault("'NEW'"))
                .index("ix_old", "status")
                .check("ck_status", "status in ('NEW', 'PAID')")
                .check("ck_both", "status <> '' or id > 0")
                .foreignKey("fk", "status", "orders"));
        Schema model = schema(entity("orders")
                .column("status", integer(), TableBuilder::notNull)
                .column("note", text())
                .index("ix_old", "status")
                .check("ck_status", "status between 0 and 1")
                .check("ck_both", "status <> '' or id > 0")
                .foreignKey("fk", "status", "orders"));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward()).containsExactly("add-column orders note");
        assertThat(plan.ids()).containsExactly("alter_orders_status");
        assertThat(plan.forward("alter_orders_status"))
                .containsExactly(
                        "drop-constraint orders fk foreign_key",
                        "drop-constraint orders ck_both check",
                        "drop-constraint orders ck_status check",
                        "set-default orders status",
                        "alter-column-type orders status integer",
                        "set-nullability orders status false",
                        "add-check orders ck_both",
                        "add-foreign-key orders fk",
                        "add-check orders ck_status");
    }

    @Test
    void withholdsAColumnThatBecomesGenerated() {
        Schema database = schema(entity("orders").column("total", integer()).index("ix", "total"));
        Schema model = schema(
                entity("orders").column("total", integer(), generated("id * 2")).index("ix", "total"));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward("alter_orders_total"))
                .containsExactly(
                        "drop-index orders ix",
                        "drop-column orders total",
                        "add-column orders total",
                        "create-index orders ix");
    }

    @Test
    void removesConstantsOfOneTypeTogether() {
        EnumType have = new EnumType(QualifiedName.of("state"), List.of("A", "B", "C"));
        EnumType want = new EnumType(QualifiedName.of("state"), List.of("NEW", "B"));
        Schema tables = schema(entity("orders").column("state", DataType.other("state")));
        Schema database = new Schema(List.of(), tables.tables(), List.of(), List.of(have), List.of());
        Schema model = new Schema(List.of(), tables.tables(), List.of(), List.of(want), List.of());

        PlanCase plan = PlanCase.of(database, model, drop("enum:state.a", "enum:state.C"));

        assertThat(plan.forward()).containsExactly("add-enum-value state NEW B");
        assertThat(plan.ids()).containsExactly("narrow_state");
        assertThat(plan.forward("narrow_state")).containsExactly("replace-enum state state");
        assertThat(plan.plan().withheld().get(0).steps()).hasSize(2);
    }

    @Test
    void namesScriptsApart() {
        Schema database = schema(
                entity("a_b").column("c", text()),
                entity("a").column("b_c", text()).column("x".repeat(70), text()).column("x".repeat(71), text()));

        PlanCase plan = PlanCase.of(database, schema(entity("a_b"), entity("a")));

        assertThat(plan.ids())
                .hasSize(4)
                .contains("drop_a_b_c", "drop_a_b_c_2")
                .allMatch(id -> id.matches("[a-z0-9_]{1,60}"));
    }

    @Test
    void dropsWithoutLossInTheNextScript() {
        Schema database = schema(entity("orders")
                .column("a", bigint(), byDefault("7"))
                .unique("uk", "a")
                .index("ix", "a")
                .check("ck", "a > 0")
                .foreignKey(foreign("fk", "a", "orders", ReferentialAction.CASCADE)));
        Schema model = schema(entity("orders").column("a", bigint()));

        PlanCase plan = PlanCase.of(
                database, model, drop("index:ix", "unique:uk", "check:ck", "foreign-key:fk", "default:orders.a"));

        assertThat(plan.ids()).isEmpty();
        assertThat(plan.forward())
                .containsExactly(
                        "drop-constraint orders fk foreign_key",
                        "drop-constraint orders ck check",
                        "drop-index orders ix",
                        "drop-constraint orders uk unique",
                        "set-default orders a");
        assertThat(plan.undo())
                .containsExactly(
                        "set-default orders a 7",
                        "add-unique orders uk",
                        "create-index orders ix",
                        "add-check orders ck",
                        "add-foreign-key orders fk");
    }
}
