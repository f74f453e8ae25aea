package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.ScratchDatabase;
import dev.migration.database.TestBinaries;
import dev.migration.dialect.Dialect;
import dev.migration.flyway.Interrupted;
import dev.migration.flyway.NewFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves that ended without warning, and what the next run makes of it. */
class KilledGenerateTest {
    private static final int HALTED = 137;
    private static final String MODEL = "create table t (id int);";
    private static final NewFile UNDO = new NewFile(Path.of(SCRIPTS, "U1__t.sql"), "drop table t;\n");
    private static final NewFile MIGRATION = new NewFile(Path.of(SCRIPTS, "V1__t.sql"), "create table t (id int);\n");

    @TempDir
    private Path folder;

    /** The first scratch database is the model's, the second the history's, the third the proof's. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRunThatIsKilledBeforeItWritesLeavesNothing(int scratch) throws IOException, InterruptedException {
        TestModule module = new TestModule(folder, "h2").model(MODEL);

        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGenerateTest.class.getName(),
                        folder.toString(),
                        Integer.toString(scratch))
                .inheritIO()
                .start();

        assertThat(child.waitFor()).isEqualTo(HALTED);
        assertThat(module.files()).isEmpty();
        assertThat(module.generate().scripts()).hasSize(1);
        assertThat(module.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "staged 1, '! Removed the traces of an interrupted run, which had written no script.'",
        "moved U1__t.sql, '! Took back an interrupted run''s U1__t.sql, V1__t.sql.'",
        "moved V1__t.sql, '! Finished an interrupted run, which was writing U1__t.sql, V1__t.sql.'"
    })
    void theNextGoalTakesBackOrFinishesAndSaysSoOnce(String step, String line) {
        TestModule module = new TestModule(folder, "h2").model(MODEL);
        Interrupted.writing(folder, List.of(UNDO), List.of(MIGRATION), step);

        module.generate();
        assertThat(module.lines()).containsExactly(line);
        assertThat(module.files()).containsExactly(SCRIPTS + "U1__t.sql", SCRIPTS + "V1__t.sql");

        assertThat(module.check().findings()).isEmpty();
        assertThat(module.lines()).containsExactly(line);
    }

    /** The child: generates, and halts when it is done with a scratch database. */
    public static void main(String[] arguments) {
        DevDatabases databases = choice -> new Halting(choice, Integer.parseInt(arguments[1]));
        new TestModule(Path.of(arguments[0]), "h2").model(MODEL).generate(databases);
    }

    /** Halts the process where the n-th scratch database would be given back. */
    private static final class Halting implements DatabaseServer {
        private final DatabaseServer server;
        private int left;

        Halting(DatabaseChoice choice, int left) {
            this.server = DatabaseServers.start(choice, TestBinaries::resolve);
            this.left = left;
        }

        @Override
        public DatabaseDescription description() {
            return server.description();
        }

        @Override
        public Dialect dialect() {
            return server.dialect();
        }

        @Override
        public ScratchDatabase scratch() {
            left--;
            return left > 0 ? server.scratch() : new HaltingScratch(server.scratch());
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record HaltingScratch(ScratchDatabase scratch) implements ScratchDatabase {
        @Override
        public javax.sql.DataSource dataSource() {
            return scratch.dataSource();
        }

        @Override
        public java.sql.Connection connection() {
            return scratch.connection();
        }

        @Override
        public dev.migration.schema.Schema read(List<String> ignoredTables) {
            return scratch.read(ignoredTables);
        }

        @Override
        public void close() {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
