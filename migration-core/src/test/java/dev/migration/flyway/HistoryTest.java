package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
    @TempDir
    private Path folder;

    private TestModule module;

    @BeforeEach
    void module() {
        module = new TestModule(folder);
    }

    @Test
    void findsWhatFlywayFindsInItsOrder() {
        module.script("V10__ten.sql", "")
                .script("sub/V9.1__nine_and_more.sql", "")
                .script("R__view.sql", "")
                .script("B9__base.sql", "")
                .script("U10__ten.sql", "")
                .script("afterMigrate__hook.sql", "")
                .script("V11_one_underscore.sql", "")
                .script("V12__note.txt", "")
                .script("V13__x.sql.conf", "")
                .script("README.md", "");

        History history = module.history();

        assertThat(history.migrations())
                .extracting(Script::kind, Script::version, Script::description, Script::file)
                .map(Object::toString)
                .containsExactly(
                        "(BASELINE, 9, \"base\", \"src/main/resources/db/migration/B9__base.sql\")",
                        "(VERSIONED, 9.1, \"nine and more\", \"src/main/resources/db/migration/sub/V9.1__nine_and_more.sql\")",
                        "(VERSIONED, 10, \"ten\", \"src/main/resources/db/migration/V10__ten.sql\")",
                        "(REPEATABLE, null, \"view\", \"src/main/resources/db/migration/R__view.sql\")");
        assertThat(history.undos()).extracting(Script::fileName).containsExactly("U10__ten.sql");
        assertThat(history.undo(new Version("010"))).map(Script::description).hasValue("ten");
    }

    @Test
    void nothingAtAllIsAnEmptyHistory() {
        History history = module.history();

        assertThat(history.migrations()).isEmpty();
        assertThat(history.newest()).isEmpty();
        assertThat(history.nextVersion(Clock.systemUTC()).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"V7__a.sql, 8", "V007__a.sql, 008", "V1_7__a.sql, 1_8", "V2.0.9__a.sql, 2.0.10", "B100__a.sql, 101"})
    void theNextVersionKeepsTheSpelling(String newest, String next) {
        module.script(newest, "").script("V0.1__first.sql", "").script("R__z.sql", "");

        assertThat(module.history().nextVersion(Clock.systemUTC()).text()).isEqualTo(next);
    }

    @Test
    void twoScriptsOfOneVersionAreRefused() {
        module.script("V3__b.sql", "").script("other/V03__a.sql", "");

        MigrationException failure = catchThrowableOfType(MigrationException.class, module::history);

        assertThat(failure)
                .hasMessage("Version 3 has two scripts: src/main/resources/db/migration/V3__b.sql"
                        + " and src/main/resources/db/migration/other/V03__a.sql");
        assertThat(failure.hint()).isEqualTo("Rename or delete one of them; with both, Flyway runs nothing.");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.PROJECT);
    }

    @Test
    void twoRepeatablesOfOneDescriptionAreRefused() {
        module.script("R__v.sql", "").script("other/R__v.sql", "");

        assertThatThrownBy(module::history)
                .hasMessage("The repeatable v has two scripts: src/main/resources/db/migration/R__v.sql"
                        + " and src/main/resources/db/migration/other/R__v.sql");
    }

    @Test
    void aBaselineMayStandBesideTheScriptOfItsVersion() {
        module.script("V3__a.sql", "").script("B3__b.sql", "");

        assertThat(module.history().migrations()).hasSize(2);
    }

    @Test
    void anUndoWithoutItsScriptIsRefused() {
        module.script("V1__a.sql", "").script("U9__x.sql", "");

        MigrationException failure = catchThrowableOfType(MigrationException.class, module::history);

        assertThat(failure)
                .hasMessage("src/main/resources/db/migration/U9__x.sql undoes version 9, which has no script");
        assertThat(failure.hint()).isEqualTo("Add the script of version 9, or delete U9__x.sql.");
    }

    @Test
    void twoUndosOfOneVersionAreRefused() {
        module.script("V1__a.sql", "").script("U1__a.sql", "").script("U1__b.sql", "");

        assertThatThrownBy(module::history)
                .hasMessage("Version 1 has two undo scripts: src/main/resources/db/migration/U1__a.sql"
                        + " and src/main/resources/db/migration/U1__b.sql");
    }

    @Test
    void undosAreLookedForInTheirOwnFolderToo() {
        module.script("V1__a.sql", "").script("V2__b.sql", "").script("U2__b.sql", "");
        module.file("undo/U1__a.sql", "");
        HistorySettings settings = new HistorySettings(
                folder,
                List.of("filesystem:" + TestModule.SCRIPTS),
                Path.of("undo"),
                Map.of(),
                Map.of(),
                getClass().getClassLoader());

        assertThat(History.read(settings).undos())
                .extracting(Script::fileName)
                .containsExactly("U1__a.sql", "U2__b.sql");
    }

    @Test
    void scriptsWithoutUndoAreToldUnlessABaselineStandsForThem() {
        module.script("V1__a.sql", "")
                .script("B2__base.sql", "")
                .script("V3__c.sql", "")
                .script("V4__d.sql", "")
                .script("U4__d.sql", "")
                .script("R__v.sql", "");

        assertThat(module.history().missingUndos()).extracting(Script::fileName).containsExactly("V3__c.sql");
    }

    @Test
    void aRequestedVersionMustBeNew() {
        module.script("V1.7__a.sql", "");

        assertThat(module.history().requestedVersion("1.8").text()).isEqualTo("1.8");
        assertThatThrownBy(() -> module.history().requestedVersion("1.7"))
                .hasMessage("Version 1.7 is not newer than 1.7, the newest of the history");
        assertThatThrownBy(() -> module.history().requestedVersion("1.6")).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> module.history().requestedVersion("next")).hasMessage("Not a Flyway version: next");
    }

    @Test
    void namesOfNewScriptsAreSafe() {
        HistorySettings settings =
                module.settings(Map.of("flyway.sqlMigrationPrefix", "M", "flyway.sqlMigrationSuffixes", ".ddl,.sql"));

        assertThat(settings.migrationName(new Version("8"), "orders note")).isEqualTo("M8__orders_note.ddl");
        assertThat(settings.undoName(new Version("008"), "../../x\\y:*__\u00fcber"))
                .isEqualTo("U008__x_y_\u00fcber.ddl");
        assertThat(settings.migrationName(new Version("8"), " /")).isEqualTo("M8__change.ddl");
    }

    @ParameterizedTest
    @CsvSource({
        "filesystem:sql, sql",
        "classpath:db/migration, src/main/resources/db/migration",
        "db/migration, src/main/resources/db/migration",
        "classpath:/db/migration, src/main/resources/db/migration",
    })
    void theFirstLocationIsWhereScriptsAreWritten(String location, String written) {
        HistorySettings settings =
                module.settings(List.of(location), Map.of(), getClass().getClassLoader());

        assertThat(settings.migrationDirectory()).isEqualTo(folder.resolve(written));
    }

    @ParameterizedTest
    @CsvSource({"s3:bucket/x", "filesystem:db/*/x"})
    void noScriptIsWrittenWhereThereIsNoFolder(String location) {
        HistorySettings settings =
                module.settings(List.of(location), Map.of(), getClass().getClassLoader());

        assertThatThrownBy(settings::migrationDirectory)
                .hasMessage("Scripts cannot be written to the location " + location);
    }

    @Test
    void aWrongFlywaySettingIsNamed() {
        HistorySettings settings = module.settings(Map.of("flyway.mixed", "perhaps"));

        assertThatThrownBy(() -> History.read(settings))
                .hasMessage("Flyway refuses the project's settings: Invalid value for flyway.mixed"
                        + " (should be either true or false): perhaps");
    }
}
