package dev.migration.diff;

import static dev.migration.diff.DiffCase.row;
import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.foreign;

import dev.migration.schema.ReferentialAction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case: the database, the model, and every line that must come out; a {@code ~} marks what is tolerated. */
class ForeignKeyDifferTest {

    private static TableBuilder orders() {
        return entity("orders");
    }

    static Stream<DiffCase> foreignKeys() {
        TableBuilder none = orders().column("customer_id", bigint());
        return Stream.of(
                row(
                        "missing",
                        none,
                        orders().column("customer_id", bigint()).foreignKey("fk", "customer_id", "customers"),
                        "foreign-key-added orders.fk: (customer_id) references customers (id)"),
                row(
                        "under another name",
                        orders().column("customer_id", bigint()).foreignKey("fk_1", "customer_id", "customers"),
                        orders().column("customer_id", bigint()).foreignKey("fk_2", "customer_id", "customers")),
                row(
                        "a rule of the database only",
                        orders().column("customer_id", bigint())
                                .foreignKey(foreign("fk", "customer_id", "customers", ReferentialAction.CASCADE)),
                        orders().column("customer_id", bigint()).foreignKey("fk", "customer_id", "customers"),
                        "~wider foreign-key-changed orders.fk: (customer_id) references customers (id) on delete"
                                + " cascade -> (customer_id) references customers (id)"),
                row(
                        "a rule of the model only",
                        orders().column("customer_id", bigint()).foreignKey("fk", "customer_id", "customers"),
                        orders().column("customer_id", bigint())
                                .foreignKey(foreign("fk", "customer_id", "customers", ReferentialAction.CASCADE)),
                        "foreign-key-changed orders.fk: (customer_id) references customers (id) ->"
                                + " (customer_id) references customers (id) on delete cascade"),
                row(
                        "of the database only",
                        orders().column("customer_id", bigint()).foreignKey("fk", "customer_id", "customers"),
                        none,
                        "~unmanaged foreign-key-dropped orders.fk: (customer_id) references customers (id)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"foreignKeys"})
    void saysWhatDiffers(DiffCase example) {
        example.mustHold();
    }
}
