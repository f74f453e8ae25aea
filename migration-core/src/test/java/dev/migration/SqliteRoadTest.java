package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.report.Report.ReportedChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From one SQLite schema to another, most of them by a rebuild; the proof runs each script there and back. */
class SqliteRoadTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> pairs() throws IOException {
        try (InputStream file = SqliteRoadTest.class.getResourceAsStream("/sqlite/pairs.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^#### ", -1))
                    .filter(pair -> !pair.isBlank())
                    .map(pair -> pair.split("\n", 2))
                    .map(pair -> Arguments.of(pair[0], pair[1]));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void convergesFromOneSchemaToTheOther(String title, String statements) {
        String[] kinds = title.split(": ", 2)[1].split(" ", -1);
        String[] sides = statements.split("(?m)^=>\n", 2);
        TestModule module = new TestModule(folder, "sqlite")
                .script("V1__init.sql", sides[0])
                .model(sides[1]);
        assertThat(module.generate().changes())
                .extracting(ReportedChange::kind)
                .contains(kinds)
                .containsOnly(kinds);
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).allMatch(finding -> finding.rule().equals("missing-undo"));
    }

    @Test
    void rowsAndWhatHangsOnThemSurviveARebuildWithForeignKeysOn() throws SQLException {
        TestModule module =
                new TestModule(folder, "sqlite").script("V1__init.sql", """
                        create table parent (id integer primary key autoincrement, note varchar(20));
                        create table child (id integer primary key, p integer references parent on delete cascade);
                        create view notes as select note from parent;
                        create trigger shout after insert on parent begin
                          update parent set note = upper(note) where id = new.id; end;
                        insert into parent (note) values ('one'), ('two'), ('three');
                        insert into child values (1, 1), (2, 2);
                        delete from parent where note = 'THREE';
                        """).model("""
                        create table parent (id integer primary key autoincrement, note varchar(200) not null);
                        create table child (id integer primary key, p integer references parent on delete cascade);
                        """);
        module.generate();

        String url = "jdbc:sqlite:" + folder.resolve("real.db") + "?foreign_keys=on";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + folder.resolve(TestModule.SCRIPTS))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(text(statement, "select count(*) from child")).isEqualTo("2");
            statement.execute("insert into parent (note) values ('four')");
            assertThat(text(statement, "select group_concat(note) from (select note from notes order by note)"))
                    .isEqualTo("FOUR,ONE,TWO");
            assertThat(text(statement, "select max(id) from parent")).isEqualTo("4");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void rowsWithoutTheirCounterpartAreTold() {
        TestModule module = new TestModule(folder, "sqlite")
                .script("V1__init.sql", """
                        create table p (id integer primary key);
                        create table c (id integer primary key, p int);
                        insert into c values (1, 77);
                        """)
                .model("create table p (id integer primary key);"
                        + " create table c (id integer primary key, p int references p);");
        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("rows_without_their_counterpart");
    }

    @Test
    void aRenameBesideARebuildIsRefusedWhereATriggerSpeaksOfTheOldName() {
        TestModule module = new TestModule(folder, "sqlite")
                .script("V1__init.sql", """
                        create table a (id integer primary key, note varchar(20), x int);
                        create trigger tr after update of note on a begin update a set x = 1 where note = new.note; end;
                        """)
                .model("create table a (id integer primary key, text varchar(200), x int)")
                .rename("a.note:text");
        assertThatThrownBy(module::generate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("a.tr");
        module.model("create table a (id integer primary key, text varchar(20), x int)");
        assertThat(module.generate().changes()).hasSize(1);
        module.noAnswers().model("create table a (id integer primary key, text varchar(200), x int)");
        assertThat(module.generate().changes()).hasSize(1);
        assertThat(module.generate().changes()).isEmpty();
    }
}
