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
import static dev.migration.diff.TableBuilder.table;
import static dev.migration.diff.TableBuilder.text;
import static dev.migration.diff.TableBuilder.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.TableBuilder;
import dev.migration.schema.Identity;
import dev.migration.schema.Identity.Kind;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final List<String> NO = List.of();

    @Test
    void createsTablesThatPointToEachOther() {
        Schema model = schema(
                entity("chickens")
                        .column("egg_id", bigint(), comment("where it came from"))
                        .foreignKey("fk_egg", "egg_id", "eggs")
                        .index("ix_egg", "egg_id")
                        .tableComment("First or second"),
                entity("eggs").column("chicken_id", bigint()).foreignKey("fk_chicken", "chicken_id", "chickens"));

        PlanCase plan = PlanCase.of(Schema.EMPTY, model);

        assertThat(plan.forward())
                .containsExactly(
                        "create-table chickens",
                        "create-table eggs",
                        "create-index chickens ix_egg",
                        "add-foreign-key chickens fk_egg",
                        "add-foreign-key eggs fk_chicken",
                        "comment-table chickens First or second",
                        "comment-column chickens egg_id where it came from");
        assertThat(plan.undo())
                .containsExactly(
                        "drop-constraint eggs fk_chicken foreign_key",
                        "drop-constraint chickens fk_egg foreign_key",
                        "drop-table eggs",
                        "drop-table chickens");
        assertThat(plan.ids()).isEmpty();
    }

    @Test
    void addsWhatATableLacksInAnOrderThatWorks() {
        Schema database = schema(entity("customers"), entity("orders"));
        Schema model = schema(
                entity("customers"),
                entity("orders")
                        .column("twice", integer(), generated("amount * 2"))
                        .column("note", varchar(200), comment("Anything"))
                        .column("amount", integer(), TableBuilder::notNull)
                        .column("customer_id", bigint())
                        .unique("uk_note", "note")
                        .index("ix_amount", "amount")
                        .check("ck_amount", "amount > 0")
                        .foreignKey("fk_customer", "customer_id", "customers"));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward())
                .containsExactly(
                        "add-column orders note",
                        "add-column orders amount",
                        "add-column orders customer_id",
                        "add-column orders twice",
                        "add-unique orders uk_note",
                        "create-index orders ix_amount",
                        "add-check orders ck_amount",
                        "add-foreign-key orders fk_customer",
                        "comment-column orders note Anything");
        assertThat(plan.undo())
                .containsExactly(
                        "drop-constraint orders fk_customer foreign_key",
                        "drop-constraint orders ck_amount check",
                        "drop-index orders ix_amount",
                        "drop-constraint orders uk_note unique",
                        "drop-column orders twice",
                        "drop-column orders customer_id",
                        "drop-column orders amount",
                        "drop-column orders note");
    }

    @Test
    void saysThatANewColumnWithoutValueFails() {
        Schema model = schema(entity("orders").column("note", text(), TableBuilder::notNull));

        Step step = PlanCase.of(schema(entity("orders")), model).plan().steps().get(0);

        assertThat(step.risk()).isEqualTo(Risk.HIGH);
        assertThat(step.reason())
                .isEqualTo("orders.note: new column, text not null. This fails while orders has rows, since nothing"
                        + " gives them a value.");
    }

    @Test
    void altersTheAttributesOfAColumn() {
        Schema database = schema(table("orders")
                .column("id", integer(), TableBuilder::notNull, byDefault("7"))
                .column("state", varchar(10), TableBuilder::notNull, byDefault("'new'::character varying")));
        Schema model = schema(table("orders")
                .column("id", bigint(), identity(Kind.BY_DEFAULT))
                .column("state", varchar(20), byDefault("'fresh'::character varying")));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward())
                .containsExactly(
                        "alter-column-type orders id bigint",
                        "set-default orders id",
                        "set-identity orders id " + new Identity(Identity.Kind.BY_DEFAULT, 1, 1),
                        "alter-column-type orders state varchar(20)",
                        "set-default orders state 'fresh'::character varying",
                        "set-nullability orders state true");
        assertThat(plan.undo())
                .containsExactly(
                        "set-nullability orders state false",
                        "set-default orders state 'new'::character varying",
                        "alter-column-type orders state varchar(10)",
                        "set-identity orders id",
                        "set-default orders id 7",
                        "alter-column-type orders id integer");
    }

    @Test
    void remakesAColumnWhoseGenerationChanges() {
        Schema database = schema(entity("orders")
                .column("a", integer())
                .column("b", integer(), generated("a * 2"), comment("Twice"))
                .index("ix_b", "b")
                .check("ck_b", "b > a"));
        Schema model = schema(entity("orders")
                .column("a", integer())
                .column("b", integer(), generated("a * 3"))
                .index("ix_b", "b")
                .check("ck_b", "b > a"));

        assertThat(PlanCase.of(database, model).forward())
                .containsExactly(
                        "drop-constraint orders ck_b check",
                        "drop-index orders ix_b",
                        "drop-column orders b",
                        "add-column orders b",
                        "create-index orders ix_b",
                        "add-check orders ck_b");
    }

    @Test
    void changesAPrimaryKeyThatForeignKeysNeed() {
        Schema database = schema(
                table("t")
                        .column("id", bigint())
                        .column("code", bigint())
                        .primaryKey("pk_t", "id")
                        .unique("uk", "id"),
                entity("child").column("t_id", bigint()).foreignKey("fk", "t_id", "t"));
        Schema model = schema(
                table("t")
                        .column("id", bigint())
                        .column("code", bigint())
                        .primaryKey("pk_t", "code")
                        .unique("uk", "id"),
                entity("child").column("t_id", bigint()).foreignKey("fk", "t_id", "t"));

        assertThat(PlanCase.of(database, model).forward())
                .containsExactly(
                        "drop-constraint child fk foreign_key",
                        "drop-constraint t pk_t primary_key",
                        "add-primary-key t pk_t",
                        "add-foreign-key child fk");
    }

    @Test
    void replacesKeysIndexesAndChecksOfTheSameName() {
        Schema database = schema(entity("orders")
                .column("a", integer())
                .column("b", integer())
                .unique("uk", "a")
                .index("ix", "a")
                .check("ck", "a > 0")
                .foreignKey(foreign("fk", "a", "orders", ReferentialAction.NO_ACTION)));
        Schema model = schema(entity("orders")
                .column("a", integer())
                .column("b", integer())
                .unique("uk", "a", "b")
                .index("ix", "b")
                .check("ck", "a > 1 or a < 0")
                .foreignKey(foreign("fk", "a", "orders", ReferentialAction.CASCADE)));

        PlanCase plan = PlanCase.of(database, model);

        assertThat(plan.forward())
                .containsExactly(
                        "drop-constraint orders fk foreign_key",
                        "drop-constraint orders ck check",
                        "drop-index orders ix",
                        "drop-constraint orders uk unique",
                        "add-unique orders uk",
                        "create-index orders ix",
                        "add-check orders ck",
                        "add-foreign-key orders fk");
    }

    @Test
    void givesNewThingsNamesThatAreFree() {
        Schema database = schema(
                entity("orders").column("a", integer()).column("b", integer()).check("ck_made", "a > 0"));
        Schema model = schema(
                entity("orders").column("a", integer()).column("b", integer()).check("constraint_8", "b > 0"),
                table("lines")
                        .column("id", bigint())
                        .primaryKey("constraint_9", "id")
                        .check("ck_made", "id > 0"));

        assertThat(PlanCase.of(database, model).forward())
                .containsExactly("create-table lines", "add-check orders ck_orders_b");
        assertThat(new FreeNames(database.tables()).table(model.tables().get(0)).toString())
                .contains("pk_lines", "ck_made_2");
    }

    @Test
    void renamesBeforeAllElse() {
        Schema database = schema(
                entity("users").column("user_name", text()).check("ck", "user_name <> ''"),
                entity("orders").column("buyer", bigint()).foreignKey("fk", "buyer", "users"));
        Schema model = schema(
                entity("people")
                        .column("username", varchar(50))
                        .column("age", integer())
                        .check("ck", "username <> ''"),
                entity("orders").column("buyer", bigint()).foreignKey("fk", "buyer", "people"));
        DiffSettings settings =
                DiffSettings.parse(List.of("users:people", "users.user_name:username"), NO, NO, NO, false);

        PlanCase plan = PlanCase.of(database, model, settings);

        assertThat(plan.forward())
                .containsExactly(
                        "rename-table users people",
                        "rename-column people user_name username",
                        "add-column people age");
        assertThat(plan.undo())
                .containsExactly(
                        "drop-column people age",
                        "rename-column people username user_name",
                        "rename-table people users");
    }
}
