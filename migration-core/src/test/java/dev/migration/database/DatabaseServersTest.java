package dev.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseServersTest {

    @ParameterizedTest
    @CsvSource({
        "h2, h2, embedded",
        "jdbc:h2:mem:dev;MODE=PostgreSQL, h2, embedded",
        "postgresql, postgresql, embedded",
    })
    void startsWhatIsChosen(String choice, String engine, String source) throws SQLException {
        try (DatabaseServer server = DatabaseServers.start(DatabaseChoice.parse(choice), TestBinaries::resolve);
                ScratchDatabase scratch = server.scratch();
                Statement statement = scratch.connection().createStatement()) {
            statement.execute("CREATE TABLE t (id int)");
            assertThat(scratch.read(List.of()).tables()).extracting(Table::name).hasToString("[t]");
            assertThat(server.description().engine()).isEqualTo(engine);
            assertThat(server.description().source()).isEqualTo(source);
        }
    }
}
