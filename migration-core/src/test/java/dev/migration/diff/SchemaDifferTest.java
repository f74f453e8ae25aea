package dev.migration.diff;

import static dev.migration.diff.TableBuilder.bigint;
import static dev.migration.diff.TableBuilder.entity;
import static dev.migration.diff.TableBuilder.inlineEnum;
import static dev.migration.diff.TableBuilder.schema;
import static dev.migration.diff.TableBuilder.table;
import static dev.migration.diff.TableBuilder.text;
import static dev.migration.diff.TableBuilder.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migration.error.MigrationException;
import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {
    private static final List<String> NO = List.of();

    private static List<String> compare(DiffSettings settings, Schema database, Schema model) {
        return Lines.of(new SchemaDiffer(settings).compare(database, model));
    }

    private static DiffSettings drop(String... drops) {
        return DiffSettings.parse(NO, List.of(drops), NO, NO, false);
    }

    private static DiffSettings rename(String... renames) {
        return DiffSettings.parse(List.of(renames), NO, NO, NO, false);
    }

    private static DiffSettings unmanaged(String... patterns) {
        return DiffSettings.parse(NO, NO, NO, List.of(patterns), false);
    }

    private static Sequence sequence(String name, long start, long increment) {
        return new Sequence(QualifiedName.of(name), "bigint", start, increment, 1, Long.MAX_VALUE, 1, false);
    }

    private static Schema of(List<Sequence> sequences, List<EnumType> enums) {
        return new Schema(List.of(), List.of(), sequences, enums, List.of());
    }

    private static EnumType state(String... values) {
        return new EnumType(QualifiedName.of("state"), List.of(values));
    }

    @Test
    void startsFromNothing() {
        assertThat(compare(DiffSettings.NONE, Schema.EMPTY, schema(entity("orders"))))
                .containsExactly("table-added orders: 1 column, primary key (id)");
    }

    @Test
    void leavesATableThatTheModelDoesNotKnow() {
        assertThat(compare(DiffSettings.NONE, schema(entity("old")), Schema.EMPTY))
                .containsExactly("~unmanaged table-dropped old: 1 column, primary key (id) destructive");
    }

    @Test
    void dropsWhatAPersonNames() {
        Schema database = schema(
                entity("old"),
                entity("orders")
                        .column("a", bigint(), TableBuilder.byDefault("7"))
                        .column("b", bigint())
                        .index("ix_a", "a")
                        .unique("uk_a", "a")
                        .check("ck_a", "a > 0")
                        .foreignKey("fk_old", "a", "old")
                        .foreignKey("fk_b", "b", "orders"));
        Schema model = schema(entity("orders").column("a", bigint()).column("b", bigint()));

        DiffSettings settings =
                drop("OLD", "index:ix_a", "unique:orders.uk_a", "check:CK_A", "default:orders.a", "foreign-key:fk_b");

        assertThat(compare(settings, database, model))
                .containsExactly(
                        "table-dropped old: 1 column, primary key (id) destructive",
                        "column-default-changed orders.a: 7 -> none",
                        "check-dropped orders.ck_a: a > 0",
                        "foreign-key-dropped orders.fk_b: (b) references orders (id)",
                        "index-dropped orders.ix_a: (a)",
                        "unique-dropped orders.uk_a: unique (a)");
    }

    @Test
    void tellsAnswersThatMatchNothing() {
        Schema schema = schema(entity("orders").column("note", text()));
        DiffSettings settings = DiffSettings.parse(
                List.of("orders.fax:note", "invoices:bills"),
                List.of("orders.note", "index:ix_nowhere", "orders.fax"),
                List.of("orders.note"),
                NO,
                false);

        Differences differences = new SchemaDiffer(settings).compare(schema, schema);

        assertThat(differences.changes()).isEmpty();
        assertThat(differences.unusedAnswers())
                .containsExactly(
                        "drop=index:ix_nowhere",
                        "drop=orders.fax",
                        "drop=orders.note",
                        "narrow=orders.note",
                        "rename=invoices:bills",
                        "rename=orders.fax:note");
    }

    @Test
    void anAnswerThatMatchesIsNotTold() {
        Schema database = schema(entity("orders").column("fax", text()).column("code", text()));
        Schema model = schema(entity("orders").column("telefax", text()).column("code", varchar(9)));
        DiffSettings settings =
                DiffSettings.parse(List.of("orders.fax:telefax"), NO, List.of("orders.code"), NO, false);

        assertThat(new SchemaDiffer(settings).compare(database, model).unusedAnswers())
                .isEmpty();
    }

    @Test
    void refusesARenameToWhatTheModelHasNot() {
        Schema database = schema(entity("orders").column("fax", text()));
        Schema model = schema(entity("orders").column("telefax", text()));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(() -> compare(rename("orders.fax:telefaks"), database, model))
                .withMessage(
                        "rename=orders.fax:telefaks: only the database has orders.fax, but there is no telefaks that"
                                + " only the model has.")
                .satisfies(failure -> assertThat(failure.hint()).contains("migration:diff"));
    }

    @Test
    void narrowsWhatAPersonNames() {
        Schema database = schema(entity("orders").column("note", text()));
        Schema model = schema(entity("orders").column("note", varchar(100)));

        DiffSettings settings = DiffSettings.parse(NO, NO, List.of("orders.NOTE"), NO, false);

        assertThat(compare(settings, database, model))
                .containsExactly("column-type-changed orders.note: text -> varchar(100) destructive");
    }

    @Test
    void leavesUnmanagedThingsOnBothSides() {
        Schema database = schema(
                entity("qrtz_jobs"),
                entity("orders").column("legacy_code", text()).index("tmp_ix", "id"));
        Schema model = schema(entity("qrtz_locks"), entity("orders").column("legacy_name", text()));

        assertThat(compare(unmanaged("QRTZ_*", "orders.legacy_*", "orders.tmp_*"), database, model))
                .containsExactly(
                        "~unmanaged column-dropped orders.legacy_code: text destructive",
                        "~unmanaged column-added orders.legacy_name: text",
                        "~unmanaged index-dropped orders.tmp_ix: (id)",
                        "~unmanaged table-dropped qrtz_jobs: 1 column, primary key (id) destructive",
                        "~unmanaged table-added qrtz_locks: 1 column, primary key (id)");
    }

    @Test
    void leavesAllOfAnUnmanagedTable() {
        Schema database = schema(entity("shedlock").column("name", text()));
        Schema model = schema(entity("shedlock").column("name", varchar(64)).column("until", bigint()));

        assertThat(new SchemaDiffer(unmanaged("shedlock"))
                        .compare(database, model)
                        .changes())
                .isEmpty();
    }

    @Test
    void asksWhetherAColumnWasRenamed() {
        Schema database =
                schema(entity("users").column("user_name", varchar(50)).column("age", bigint()));
        Schema model = schema(entity("users").column("username", varchar(80)).column("born", text()));

        assertThat(compare(DiffSettings.NONE, database, model))
                .contains("?users.user_name:username or users.user_name", "?users.user_name:born or users.user_name")
                .noneMatch(line -> line.startsWith("?users.age"));
        assertThat(compare(drop("users.user_name"), database, model)).noneMatch(line -> line.startsWith("?"));
    }

    @Test
    void renamesAColumnWithAllThatUsesIt() {
        Schema database = schema(
                entity("users")
                        .column("user_name", text())
                        .unique("uk", "user_name")
                        .index("ix", "user_name", "id")
                        .check("ck", "\"USER_NAME\" <> 'user_name' and (user_name)::text <> ''"),
                entity("orders").column("buyer", bigint()).foreignKey("fk", "buyer", "users"));
        Schema model = schema(
                entity("people")
                        .column("username", text())
                        .unique("uk", "username")
                        .index("ix", "username", "id")
                        .check("ck", "\"USERNAME\" <> 'user_name' and (username)::text <> ''"),
                entity("orders").column("buyer", bigint()).foreignKey("fk", "buyer", "people"));

        assertThat(compare(rename("users:people", "users.user_name:username"), database, model))
                .containsExactly(
                        "table-renamed people: users -> people",
                        "column-renamed people.username: user_name ->" + " username");
    }

    @Test
    void asksWhetherATableWasRenamed() {
        TableBuilder old = entity("old_users").column("name", text()).column("age", bigint());
        TableBuilder young =
                entity("users").column("name", text()).column("age", bigint()).column("mail", text());
        Schema database = schema(old, entity("zoo"));
        Schema model = schema(young);

        assertThat(compare(DiffSettings.NONE, database, model))
                .filteredOn(line -> line.startsWith("?"))
                .containsExactly("?old_users:users or old_users");
    }

    @Test
    void comparesSequencesByTheirStep() {
        Schema database =
                of(List.of(sequence("a_seq", 1, 1), sequence("b_seq", 1, 50), sequence("old_seq", 1, 1)), List.of());
        Schema model =
                of(List.of(sequence("a_seq", 1, 50), sequence("b_seq", 7, 50), sequence("c_seq", 1, 50)), List.of());

        assertThat(compare(DiffSettings.NONE, database, model))
                .containsExactly(
                        "sequence-changed a_seq: increment 1 -> 50",
                        "sequence-added c_seq: start 1 increment 50",
                        "~unmanaged sequence-dropped old_seq: start 1 increment 1 destructive");
        assertThat(compare(drop("sequence:old_seq"), database, model))
                .contains("sequence-dropped old_seq: start 1 increment 1 destructive");
    }

    @Test
    void putsNewEnumConstantsWhereTheModelHasThem() {
        Schema database = of(List.of(), List.of(state("NEW", "OLD", "DONE")));
        Schema model = of(List.of(), List.of(state("NEW", "PAID", "DONE", "LOST")));

        assertThat(compare(DiffSettings.NONE, database, model))
                .containsExactly(
                        "enum-value-added state.LOST: at the end",
                        "enum-value-added state.PAID: before DONE",
                        "~unmanaged enum-value-removed state.OLD: constant no longer in the model destructive");
    }

    @Test
    void holdsADatabaseToACompleteModel() {
        DiffSettings complete = DiffSettings.parse(NO, NO, NO, NO, true);
        Schema database = schema(
                entity("left_alone"),
                entity("orders")
                        .column("a", bigint(), TableBuilder.byDefault("7"), TableBuilder.comment("old"))
                        .column("s", inlineEnum("A", "B"))
                        .unique("uk", "a")
                        .check("ck", "a > 0")
                        .index("ix", "a")
                        .foreignKey("fk", "a", "left_alone"));
        Schema model = schema(entity("orders").column("a", bigint()).column("s", inlineEnum("A")));

        assertThat(compare(complete, database, model))
                .containsExactly(
                        "column-default-changed orders.a: 7 -> none",
                        "comment-changed orders.a: \"old\" -> none",
                        "check-dropped orders.ck: a > 0",
                        "foreign-key-dropped orders.fk: (a) references left_alone (id)",
                        "column-type-changed orders.s: enum('A', 'B') -> enum('A') destructive",
                        "unique-dropped orders.uk: unique (a)",
                        "~unmanaged table-dropped left_alone: 1 column, primary key (id) destructive",
                        "~unmanaged index-dropped orders.ix: (a)");
    }

    @Test
    void findsTheSequenceOfASerialColumnUnderItsName() {
        UnaryOperator<Column> serial = TableBuilder.identity(Identity.Kind.SERIAL);
        Schema database = schema(table("orders").column("id", bigint(), serial));
        Schema model = new Schema(
                List.of(),
                List.of(table("orders")
                        .column("id", bigint(), TableBuilder::notNull)
                        .build()),
                List.of(sequence("orders_id_seq", 1, 1)),
                List.of(),
                List.of());

        assertThat(compare(DiffSettings.NONE, database, model))
                .containsExactly("~unmanaged column-identity-changed orders.id: serial -> none");
    }
}
