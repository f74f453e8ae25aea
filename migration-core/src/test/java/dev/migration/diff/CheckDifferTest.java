package dev.migration.diff;

import static dev.migration.diff.DiffCase.row;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.integer;
import static dev.migration.diff.TableBuilder.text;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case: the database, the model, and every line that must come out; a {@code ~} marks what is tolerated. */
class CheckDifferTest {

    private static TableBuilder orders() {
        return entity("orders");
    }

    static Stream<DiffCase> checks() {
        String two = "((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[]))";
        String three = two.replace("])", ", 'SENT'::character varying])");
        return Stream.of(
                check(
                        "an enum constant more",
                        "ck_1",
                        two,
                        "ck_2",
                        three,
                        "check-changed orders.ck_1: " + two + " -> " + three),
                check(
                        "an enum constant less",
                        "ck_1",
                        three,
                        "ck_2",
                        two,
                        "~wider check-changed orders.ck_1: " + three + " -> " + two),
                check(
                        "from one constant to two, as H2 prints it",
                        "constraint_1",
                        "\"STATUS\" = 'A'",
                        "constraint_7",
                        "\"STATUS\" IN('A', 'B')",
                        "check-changed orders.constraint_1: \"STATUS\" = 'A' -> \"STATUS\" IN('A', 'B')"));
    }

    static Stream<DiffCase> conditions() {
        return Stream.of(
                check(
                        "an ordinal more",
                        "ck_1",
                        "((amount >= 0) AND (amount <= 2))",
                        "ck_2",
                        "((amount >= 0) AND (amount <= 3))",
                        "check-changed orders.ck_1: ((amount >= 0) AND (amount <= 2)) -> ((amount >= 0) AND (amount <="
                                + " 3))"),
                check(
                        "an ordinal less",
                        "ck_1",
                        "((amount >= 0) AND (amount <= 3))",
                        "ck_2",
                        "((amount >= 0) AND (amount <= 2))",
                        "~wider check-changed orders.ck_1: ((amount >= 0) AND (amount <= 3)) -> ((amount >= 0) AND"
                                + " (amount <= 2))"));
    }

    static Stream<DiffCase> doubts() {
        return Stream.of(
                check(
                        "a list that PostgreSQL printed, and printed again",
                        "ck_1",
                        "status::text = ANY (ARRAY['A'::character varying, 'B'::character varying]::text[])",
                        "ck_1",
                        "status::text = ANY (ARRAY['A'::character varying::text, 'B'::character varying::text])"),
                check(
                        "another condition on the same column is another check",
                        "ck_1",
                        "amount <> 7",
                        "ck_2",
                        "amount > 0",
                        "check-added orders.ck_2: amount > 0",
                        "~unmanaged check-dropped orders.ck_1: amount <> 7"),
                check(
                        "the name that a script gave for a made-up one",
                        "ck_orders_amount",
                        "amount <> 7",
                        "constraint_2",
                        "amount > 0",
                        "check-changed orders.ck_orders_amount: amount <> 7 -> amount > 0"),
                check(
                        "the same name for another condition",
                        "ck_amount",
                        "amount <> 7",
                        "ck_amount",
                        "amount > 0",
                        "check-changed orders.ck_amount: amount <> 7 -> amount > 0"),
                check(
                        "a made-up name for another matter",
                        "constraint_2",
                        "amount > 0",
                        "constraint_2",
                        "\"STATUS\" IN('A')",
                        "check-added orders.constraint_2: \"STATUS\" IN('A')",
                        "~unmanaged check-dropped orders.constraint_2: amount > 0"));
    }

    private static DiffCase check(
            String what, String name, String condition, String otherName, String... otherAndLines) {
        TableBuilder database = orders().column("status", text()).column("amount", integer());
        TableBuilder model = orders().column("status", text()).column("amount", integer());
        return row(
                what,
                database.check(name, condition),
                model.check(otherName, otherAndLines[0]),
                Stream.of(otherAndLines).skip(1).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"checks", "conditions", "doubts"})
    void saysWhatDiffers(DiffCase example) {
        example.mustHold();
    }
}
