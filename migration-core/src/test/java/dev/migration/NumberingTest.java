package dev.migration;

import static dev.migration.ArchiveTest.rows;
import static dev.migration.ArchiveTest.scratch;
import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.ScratchDatabase;
import dev.migration.report.Report.ReportedScript;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both releases add rows in turn, each as Hibernate numbers them, while the way to number them changes. */
class NumberingTest {
    private static final String PLAIN = "create table orders (id bigint not null primary key, note varchar(20));\n";
    private static final String PARTS = "create table parts (id bigint primary key);\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromAnIdentityToASequence(String database) throws SQLException {
        TestModule module = module(database, numbered(database), PLAIN + sequence(50));
        bothReleases(module, database, new Counted(), new Blocks(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromASequenceToAnIdentity(String database) throws SQLException {
        TestModule module = module(database, PLAIN + sequence(50), numbered(database));
        bothReleases(module, database, new Blocks(50), new Counted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromSingleNumbersToBlocks(String database) throws SQLException {
        TestModule module = module(database, PLAIN + sequence(1), PLAIN + sequence(50));
        bothReleases(module, database, new Blocks(1), new Blocks(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromBlocksToSingleNumbers(String database) throws SQLException {
        TestModule module = module(database, PLAIN + sequence(50), PLAIN + sequence(1));
        bothReleases(module, database, new Blocks(50), new Blocks(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromSmallBlocksToLargeOnesAndBack(String database) throws SQLException {
        TestModule module = module(database, PLAIN + sequence(20), PLAIN + sequence(50));
        bothReleases(module, database, new Blocks(20), new Blocks(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void fromATableToASequence(String database) throws SQLException {
        String generator = "create table generators (name varchar(20) not null primary key, upto bigint);\n";
        TestModule module = module(database, PLAIN + generator, PLAIN + generator + sequence(50));
        int[] taken = {0};
        bothReleases(
                module,
                database,
                (statement, note) -> insert(statement, String.valueOf(++taken[0]), note),
                new Blocks(50));
    }

    /** All as it is before, a few rows of the old release; the scripts; rows of both; the contract scripts; rows of the new one. */
    private static void bothReleases(TestModule module, String database, Release old, Release next)
            throws SQLException {
        List<String> scripts =
                module.generate().scripts().stream().map(ReportedScript::file).toList();
        try (ScratchDatabase scratch = scratch(database);
                Statement statement = scratch.connection().createStatement()) {
            module.run(SCRIPTS + "V1__orders.sql", scratch);
            insert(old, statement, 3);
            for (String script : scripts) {
                if (script.startsWith(SCRIPTS)) {
                    module.run(script, scratch);
                }
            }
            for (int i = 0; i < 130; i++) {
                insert(old, statement, 1);
                insert(next, statement, 1);
                insert(next, statement, i % 3);
                insert(old, statement, i % 5);
            }
            List<String> before = rows(scratch, "select count(*), count(distinct id), min(id) from orders");
            for (String script : scripts) {
                if (script.startsWith(CONTRACTS)) {
                    module.run(script, scratch);
                }
            }
            insert(next, statement, 130);
            assertThat(before).isEqualTo(List.of("652 652 1"));
            assertThat(rows(scratch, "select count(*) from orders where id > 0"))
                    .containsExactly("782");
        }
        for (String script : scripts) {
            if (script.startsWith(CONTRACTS)) {
                module.contract(script.substring(CONTRACTS.length(), script.length() - ".sql".length()));
            }
        }
        assertThat(module.check().findings()).isEmpty();
        assertThat(module.generate().scripts()).isEmpty();
    }

    private static void insert(Release release, Statement statement, int rows) throws SQLException {
        for (int i = 0; i < rows; i++) {
            release.insert(statement, "row");
        }
    }

    private static void insert(Statement statement, String id, String note) throws SQLException {
        statement.execute("insert into orders (id, note) values (" + id + ", '" + note + "')");
    }

    /** How a release adds a row. */
    private interface Release {
        void insert(Statement statement, String note) throws SQLException;
    }

    /** {@code @GeneratedValue(strategy = IDENTITY)}. */
    private static final class Counted implements Release {
        @Override
        public void insert(Statement statement, String note) throws SQLException {
            statement.execute("insert into orders (note) values ('" + note + "')");
        }
    }

    /** {@code @SequenceGenerator}: Hibernate's pooled optimizer, for which a number is the last one of a block. */
    private static final class Blocks implements Release {
        private final long size;
        private long next = 1;
        private long last;

        Blocks(long size) {
            this.size = size;
        }

        @Override
        public void insert(Statement statement, String note) throws SQLException {
            if (next > last) {
                boolean first = last == 0;
                last = number(statement);
                next = last - size + 1;
                if (first && last == 1 && size > 1) {
                    last = number(statement);
                    next = 1;
                }
            }
            NumberingTest.insert(statement, String.valueOf(next), note);
            next++;
        }

        private static long number(Statement statement) throws SQLException {
            String product = statement.getConnection().getMetaData().getDatabaseProductName();
            String query = product.equals("PostgreSQL")
                    ? "select nextval('orders_seq')"
                    : product.equals("H2") ? "select next value for orders_seq" : "select nextval(orders_seq)";
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private TestModule module(String database, String history, String model) {
        return new TestModule(folder, database)
                .script("V1__orders.sql", history)
                .script("V2__parts.sql", PARTS)
                .since("3")
                .model(model + PARTS);
    }

    private static String sequence(int increment) {
        return "create sequence orders_seq start with 1 increment by " + increment + ";\n";
    }

    private static String numbered(String database) {
        return PLAIN.replace(
                "bigint not null",
                database.equals("mariadb")
                        ? "bigint not null auto_increment"
                        : "bigint generated by default as identity");
    }
}
