package dev.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.operation.Batches;
import dev.migration.plan.ColumnExpressions.Value;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillsTest {

    @Test
    void anExpressionKeepsItsCommasAndColons() {
        assertThat(parse("orders.note:'a, b', shop.orders.total:round(price * pieces, 2),orders.at:now()::date, "))
                .extracting(Value::expression)
                .containsExactly("'a, b'", "round(price * pieces, 2)", "now()::date");
    }

    @Test
    void aQuotedColumnMayHoldWhatSeparates() {
        assertThat(Backfills.parse("orders.\"no,te:\":1", Batches.USUAL)
                        .of(QualifiedName.of("orders"), new Identifier("no,te:", true)))
                .contains("1");
    }

    @Test
    void aColumnIsMeantInAnyCaseAndWithItsNamespace() {
        Backfills backfills = Backfills.parse("shop.orders.note:''", Batches.USUAL);
        QualifiedName orders = new QualifiedName(Identifier.of("shop"), Identifier.of("orders"));

        assertThat(backfills.of(orders, Identifier.of("NOTE"))).contains("''");
        assertThat(backfills.of(QualifiedName.of("orders"), Identifier.of("note")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.note", "orders.note:", "note:1", "orders.note:NULL", ":1", "a.b.c.d:1"})
    void whatIsNoValueForAColumnIsRefused(String typed) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("backfill=" + typed + " is not understood");
    }

    @Test
    void twoValuesForOneColumnAreRefused() {
        assertThatThrownBy(() -> parse("orders.note:1,orders.note:2")).hasMessageContaining("two values");
    }

    @Test
    void aBatchHasRowsAndItsPauseIsADuration() {
        assertThat(Batches.of(100, "2s")).isEqualTo(new Batches(100, 2000));
        assertThat(Batches.of(1, "0ms")).isEqualTo(new Batches(1, 0));
        assertThatThrownBy(() -> Batches.of(0, "2s")).hasMessageContaining("backfillBatchSize");
        assertThatThrownBy(() -> Batches.of(1, "soon")).hasMessageContaining("backfillPause is no duration: soon");
    }

    private static List<Value> parse(String typed) {
        return Backfills.parse(typed, Batches.USUAL).expressions().values();
    }
}
