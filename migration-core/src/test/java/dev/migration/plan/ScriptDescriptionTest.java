package dev.migration.plan;

import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.schema;
import static dev.migration.diff.TableBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.diff.TableBuilder;
import dev.migration.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptDescriptionTest {

    private static String describe(Schema database, Schema model) {
        return ScriptDescription.of(
                new SchemaDiffer(DiffSettings.NONE).compare(database, model).changes());
    }

    private static String describe(TableBuilder model) {
        return describe(schema(entity("orders")), schema(model));
    }

    @Test
    void namesOneColumn() {
        assertThat(describe(entity("orders").column("note", text()))).isEqualTo("orders_note");
    }

    @Test
    void namesTheSortOfAConstraint() {
        assertThat(describe(entity("orders").index("IDXk4h5j", "id"))).isEqualTo("orders_index");
        assertThat(describe(entity("orders").foreignKey("FKx", "id", "orders"))).isEqualTo("orders_foreign_key");
    }

    @Test
    void namesTheTableOfSeveralChanges() {
        assertThat(describe(entity("orders").column("a", text()).column("b", text())))
                .isEqualTo("orders");
    }

    @Test
    void countsFurtherTables() {
        assertThat(describe(Schema.EMPTY, schema(entity("c"), entity("a"), entity("b"))))
                .isEqualTo("a_and_2_more");
    }

    @Test
    void staysShortAndPlain() {
        assertThat(describe(Schema.EMPTY, schema(entity("Größe 7"), entity("zz"))))
                .isEqualTo("gr_e_7_and_1_more");
        assertThat(describe(Schema.EMPTY, schema(entity("x".repeat(90)))))
                .hasSize(60)
                .matches("x{51}_[0-9a-f]{8}")
                .isNotEqualTo(describe(Schema.EMPTY, schema(entity("x".repeat(91)))));
        assertThat(describe(Schema.EMPTY, schema(entity("注文")))).matches("x[0-9a-f]{8}");
        assertThat(ScriptDescription.of(List.of())).isEqualTo("no_change");
    }
}
