package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.ReportSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that need quotes, names outside ASCII and names that are too long, from the model to the undo. */
class NamesTest {
    private static final List<String> NAMES = List.of(
            "order",
            "user",
            "select",
            "Group",
            "gr\u00f6\u00dfe",
            "\u00c4RGER",
            "a b",
            "a\"b",
            "a.b",
            "a,b:c",
            "it's",
            "1st",
            "a--b",
            "/*",
            "a;b",
            "\u6ce8\u6587",
            "null",
            "$x",
            "Mixed_Case",
            "UPPER");
    private static final String LONG = "x".repeat(64);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void everyNameGoesThereAndBack(String database) {
        TestModule module = new TestModule(folder, database)
                .model(NAMES.stream().map(name -> table(database, name)).collect(Collectors.joining()));

        Report report = module.generate();

        assertThat(report.changes().stream().filter(change -> change.kind().equals("table-added")))
                .hasSize(NAMES.size());
        assertThat(module.files()).hasSize(2);
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
        ReportSchema.assertValid(module.read("target/migration/report.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void everyNameIsAddedAndTakenAwayLater(String database) {
        String start = "create table thing (id bigint primary key);\n";
        TestModule module = new TestModule(folder, database)
                .script("V1__thing.sql", start)
                .script("U1__thing.sql", "drop table thing;")
                .model(start
                        + NAMES.stream().map(name -> column(database, name)).collect(Collectors.joining()));

        assertThat(module.generate().changes())
                .extracting(ReportedChange::kind)
                .contains("column-added", "index-added")
                .hasSize(2 * NAMES.size());
        assertThat(module.check().findings()).isEmpty();

        module.model(start);
        assertThat(module.generate().scripts())
                .filteredOn(script -> script.phase().equals("contract"))
                .hasSizeGreaterThanOrEqualTo(NAMES.size());
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void theCommandsOfARenameCanBePasted(String database) {
        String start = "create table %s (id bigint primary key, %s varchar(9));\n"
                .formatted(quoted(database, "my table"), quoted(database, "a.b:c"));
        TestModule module = new TestModule(folder, database)
                .script("V1__thing.sql", start)
                .script("U1__thing.sql", "drop table " + quoted(database, "my table") + ";")
                .model(start.replace("a.b:c", "d, e"));

        assertThatThrownBy(module::generate)
                .hasMessage("my table.a.b:c may have become my table.d, e. Nothing was written.")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .contains("mvn migration:generate \"-Dmigration.rename=my table.\\\"a.b:c\\\":\\\"d, e\\\"\"")
                .contains("mvn migration:generate \"-Dmigration.drop=my table.\\\"a.b:c\\\"\"");

        module.rename("my table.\"a.b:c\":\"d, e\"").generate();
        assertThat(module.noAnswers().check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void namesOf64LettersWorkAsTheEngineKeepsThem(String database) {
        // MariaDB refuses what is longer, so its longest names are those of what belongs to the table.
        String name = database.equals("mariadb") ? LONG.substring(1) : LONG;
        TestModule module = new TestModule(folder, database).model("""
                create table %1$s (id bigint, %1$s varchar(9), parent bigint, n int, constraint p%1$s primary key (id),
                  constraint u%1$s unique (%1$s), constraint f%1$s foreign key (parent) references %1$s (id),
                  constraint c%1$s check (n > 0));
                create index i%1$s on %1$s (n);
                """.formatted(name));

        module.generate();

        assertThat(module.files()).hasSize(2);
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void aColumnOf64LettersIsAddedAndTakenAway(String database) {
        String name = database.equals("mariadb") ? LONG.substring(1) : LONG;
        String start = "create table %s (id bigint primary key);\n".formatted(name);
        TestModule module = new TestModule(folder, database)
                .script("V1__thing.sql", start)
                .script("U1__thing.sql", "drop table %s;".formatted(name))
                .model(start + """
                        alter table %1$s add %1$s1 varchar(9) unique;
                        create index i%1$s on %1$s (%1$s1);
                        """.formatted(name));
        module.generate();
        assertThat(module.check().findings()).isEmpty();

        module.model(start).generate();

        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void longNamesThatTheEngineCannotKeepApartAreRefusedInItsWords(String database) {
        String name = "x".repeat(Map.of("h2", 257, "mariadb", 64).getOrDefault(database, 63));
        TestModule module = new TestModule(folder, database)
                .model("create table t (id int);\ncreate table u (%1$sa int, %1$sb int);\n".formatted(name));

        assertThatThrownBy(module::generate)
                .hasMessageStartingWith("model.sql:2: ")
                .hasMessageContaining(
                        switch (database) {
                            case "h2" -> "The name that starts with \"";
                            case "mariadb" -> "Identifier name '" + name + "a' is too long";
                            default -> "column \"" + name + "\" specified more than once";
                        });
        assertThat(module.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aDescriptionMayHaveAnyLetters(String database) {
        TestModule module = new TestModule(folder, database)
                .description("Gr\u00f6\u00dfe: a/b \\ \u6ce8\u6587")
                .model("create table t (id int);");

        module.generate();

        assertThat(module.files()).contains(SCRIPTS + "V1__Gr\u00f6\u00dfe_a_b_\u6ce8\u6587.sql");
        assertThat(module.check().findings()).isEmpty();
    }

    private static String table(String database, String name) {
        int number = NAMES.indexOf(name);
        return """
                create table %1$s (%1$s bigint, n%2$d int, %3$s bigint,
                  constraint %4$s primary key (%1$s), constraint %5$s foreign key (%3$s) references %1$s (%1$s),
                  constraint %6$s unique (%3$s, %1$s), constraint %7$s check (%3$s > 0));
                create index %8$s on %1$s (n%2$d);
                """.formatted(
                        quoted(database, name),
                        number,
                        quoted(database, number + " " + name),
                        quoted(database, "pk " + number),
                        quoted(database, "fk " + number + " " + name),
                        quoted(database, "uk " + number + " " + name),
                        quoted(database, "ck " + number + " " + name),
                        quoted(database, "ix " + number + " " + name));
    }

    private static String column(String database, String name) {
        return "alter table thing add %1$s varchar(9);\ncreate index %2$s on thing (%1$s);\n"
                .formatted(quoted(database, name), quoted(database, "ix " + name));
    }

    private static String quoted(String database, String name) {
        String mark = database.equals("mariadb") ? "`" : "\"";
        return mark + name.replace(mark, mark + mark) + mark;
    }
}
