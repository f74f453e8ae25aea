package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A renamed table in use, step by step, while the old release and then the new one read and write. */
class TableRenameTest {
    static final String RENAME = "src/main/resources/db/migration/V2__purchase.sql";
    static final String UNDO = "src/main/resources/db/migration/U2__purchase.sql";
    private static final String CONTRACT = "src/main/migration/contract/abandon_orders.sql";
    private static final String CONTRACT_UNDO = "src/main/migration/contract/abandon_orders.undo.sql";
    private static final String TABLES = """
            create table customer (id int primary key, name varchar(50));
            create table %1$s (id int not null primary key, customer_id int,
                note varchar(20) default 'none', state varchar(9) not null default 'new',
                constraint fk_customer foreign key (customer_id) references customer (id));
            create table line (id int primary key, order_id int not null,
                constraint fk_order foreign key (order_id) references %1$s (id) on delete cascade);
            """;

    @TempDir
    private Path temporary;

    private int written;

    private TestModule module(String engine) {
        return new TestModule(temporary, engine)
                .script("V1__orders.sql", TABLES.formatted("orders"))
                .script(
                        "U1__orders.sql",
                        "drop table if exists line; drop table if exists orders; drop table if exists customer;")
                .model(TABLES.formatted("purchase"))
                .rename("orders:purchase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
    void bothReleasesReadAndWriteAtEachStepAndAfterEachUndo(String engine) throws SQLException {
        TestModule module = module(engine);
        module.generate();
        assertThat(module.noAnswers().check().findings())
                .as("planning again is empty, and the undo gives back the start")
                .isEmpty();
        try (ScratchDatabase database = TestDatabases.SHARED
                        .server(DatabaseChoice.parse(engine))
                        .scratch();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            module.run("src/main/resources/db/migration/V1__orders.sql", database);
            statement.execute("insert into customer (id, name) values (1, 'Ada')");
            release("orders", connection);

            module.run(RENAME, database);
            both(connection);
            module.run(UNDO, database);
            release("orders", connection);
            if (!engine.equals("sqlite")) {
                module.run(UNDO, database);
                release("orders", connection);
            }
            module.run(RENAME, database);
            both(connection);

            module.run(CONTRACT, database);
            release("purchase", connection);
            module.run(CONTRACT_UNDO, database);
            both(connection);
            module.run(CONTRACT_UNDO, database);
            both(connection);
            module.run(UNDO, database);
            release("orders", connection);
            Rows.each(
                    connection,
                    "select count(*), count(distinct id) from orders",
                    row -> assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(written, written));
        }
    }

    private void both(Connection connection) throws SQLException {
        release("orders", connection);
        release("purchase", connection);
        release("orders", connection);
    }

    /** What a release does that knows the table by this name: it writes rows, finds them, changes one and deletes the other. */
    private void release(String table, Connection connection) throws SQLException {
        int id = ++written;
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into %s (id, customer_id) values (%d, 1)".formatted(table, id));
            statement.execute("insert into %s (id, note) values (%d, 'goes')".formatted(table, -id));
            statement.execute("insert into line (id, order_id) values (%d, %d)".formatted(id, id));
            statement.execute("update %s set state = 'paid' where id = %d".formatted(table, id));
            statement.execute("delete from %s where id = %d".formatted(table, -id));
            assertThatExceptionOfType(SQLException.class)
                    .as("the key is that of the table")
                    .isThrownBy(() ->
                            statement.execute("insert into %s (id, customer_id) values (%d, 1)".formatted(table, id)));
        }
        assertThat(rows(connection, "select * from " + table + " where id = " + id))
                .as(table)
                .containsExactly(id + " 1 none paid");
        assertThat(rows(connection, "select count(*) from " + table + " where state = 'paid'"))
                .as(table)
                .containsExactly(String.valueOf(written));
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        Rows.each(connection, query, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            rows.add(String.join(" ", values));
        });
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
    void theOldNameIsAbandonedByAContractScript(String engine) {
        TestModule module = module(engine);

        module.generate();

        assertThat(module.scripts()).contains(CONTRACT, CONTRACT_UNDO);
        assertThat(module.noAnswers().contract(null).scripts())
                .extracting(script -> script.version())
                .containsExactly("3");
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
    void aSecondRenameWhileTheFirstViewStandsGetsAViewOfItsOwn(String engine) throws SQLException {
        TestModule module = module(engine);
        module.generate();

        module.model(TABLES.formatted("deal")).rename("purchase:deal").generate();

        assertThat(module.scripts()).contains("src/main/migration/contract/abandon_purchase.sql");
        assertThat(module.noAnswers().check().findings()).isEmpty();
        try (ScratchDatabase database = TestDatabases.SHARED
                        .server(DatabaseChoice.parse(engine))
                        .scratch();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            module.run("src/main/resources/db/migration/V1__orders.sql", database);
            statement.execute("insert into customer (id, name) values (1, 'Ada')");
            module.run(RENAME, database);
            module.run("src/main/resources/db/migration/V3__deal.sql", database);
            for (String name : List.of("orders", "purchase", "deal")) {
                release(name, connection);
            }
            module.run("src/main/resources/db/migration/U3__deal.sql", database);
            both(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
    void aNameThatComesBackWhileItsViewStandsIsRefusedWithTheWayOut(String engine) {
        TestModule module = module(engine);
        module.generate();
        List<String> before = module.files();

        module.model(TABLES.formatted("orders")).rename("purchase:orders");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(module::generate)
                .satisfies(refusal -> assertThat(refusal.hint()).contains("-Dmigration.contract=abandon_orders"));
        assertThat(module.files()).isEqualTo(before);
    }

    @Test
    void aTypeThatTheViewHoldsOnToIsRefusedWithTheWayOut() {
        TestModule module = module("postgresql");
        module.generate();

        module.noAnswers().model(TABLES.formatted("purchase").replace("note varchar(20)", "note varchar(40)"));

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(module::generate)
                .satisfies(refusal -> assertThat(refusal.hint()).contains("-Dmigration.contract=abandon_orders"));
        module.contract("abandon_orders");
        module.generate();
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void anEngineWhoseViewsAreReadOnlyRefusesARenamedTableAndSaysWhatToDo() {
        TestModule module = module("h2");

        assertThatExceptionOfType(MigrationException.class)
                .isThrownBy(module::generate)
                .withMessage(
                        "The table orders becomes purchase, and H2 has nothing that could bear the old name beside it: a"
                                + " release that knows orders would fail from then on. Nothing was written.")
                .satisfies(refusal -> assertThat(refusal.hint())
                        .isEqualTo("Keep the name with @Table(name = \"orders\"), or stop the old release for it:"
                                + " mvn migration:generate -Dmigration.zeroDowntime=false"));
        assertThat(module.scripts()).hasSize(2);

        module.downtime().generate();

        assertThat(module.read(RENAME)).contains("alter table orders rename to purchase");
    }

    @Test
    void withoutZeroDowntimeATableIsRenamedInPlace() {
        TestModule module = module("postgresql").downtime();

        module.generate();

        assertThat(module.read(RENAME)).doesNotContain("view");
        assertThat(module.scripts()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note varchar(20) | note varchar(40) | the column note changes with it, which a view holds on to",
                "note varchar(20) | remark varchar(20) | the column note is renamed with it; one after the other leaves the table both its names"
            })
    void whereAViewCannotBearTheOldNameTheStepSaysWhy(String row) {
        String[] parts = row.split(" \\| ", -1);
        String rename = parts[1].startsWith("note") ? "" : ",orders.note:remark";
        TestModule module = module("postgresql")
                .model(TABLES.formatted("purchase").replace(parts[0], parts[1]))
                .rename(("orders:purchase" + rename).split(",", -1));

        module.generate();

        String script = module.scripts().stream()
                .filter(path -> path.contains("/V2__"))
                .findFirst()
                .orElseThrow();
        assertThat(module.read(script).replaceAll("\n-- ", " "))
                .contains(
                        "A release that knows the old name fails from here on: no view can bear it, since " + parts[2])
                .contains("alter table orders rename to purchase")
                .doesNotContain("create view");
        assertThat(module.noAnswers().check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite"})
    void otherChangesOfTheTableFindTheirPlaceBesideTheView(String engine) {
        String desired = TABLES.formatted("purchase")
                .replace("note varchar(20) default 'none', ", "total int, ")
                .replace("state varchar(9) not null", "state varchar(9)");
        TestModule module = module(engine).model(desired).drop("orders.note", "purchase.note");

        module.generate();

        assertThat(module.noAnswers().check().findings()).isEmpty();
        for (String id : List.of("abandon_orders", "drop_purchase_note")) {
            if (module.scripts().contains("src/main/migration/contract/" + id + ".sql")) {
                module.contract(id);
            }
        }
        assertThat(module.check().findings()).isEmpty();
        assertThat(module.scripts()).noneMatch(path -> path.contains("/contract/"));
    }

    @Test
    void thePlanSaysWhenEachNameIsThereAndWhoWaits() {
        TestModule module = module("postgresql");

        module.generate();

        assertThat(module.read("target/migration/plan.md"))
                .contains(
                        """
                        1. Run `V2__purchase.sql`.
                        2. Deploy the new release.
                        3. Wait until no instance of the old release runs.
                        """,
                        "Expand: runs while the old release serves traffic",
                        "readers and writers of orders, for a moment",
                        "It is lossless");
    }
}
