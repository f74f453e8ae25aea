package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.DatabaseDescription;
import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class GoalEndTest {
    private static final Finding MISSING_UNDO = new Finding(
            "missing-undo", Severity.ERROR, "db/V2__a.sql", null, "V2", "No undo.", "Write U2__a.sql.", null);

    private final RecordingLog log = new RecordingLog();
    private final GoalEnd end = new GoalEnd(log);

    @Test
    void aGoodRunClosesWithWhatWasCompared() throws Exception {
        end.tell(report(true, List.of()));

        assertThat(log.lines())
                .containsExactly(
                        "info: No change: the history builds all that the model needs",
                        "info: 2 entities, 3 tables, 9 columns against V1..V2 on H2 2.5.252");
    }

    @Test
    void findingsAreAsLoudAsTheyAreGrave() throws Exception {
        end.tell(report(true, List.of(MISSING_UNDO.withSeverity(Severity.WARNING))));

        assertThat(log.lines()).startsWith("warn: [warning] missing-undo db/V2__a.sql V2: No undo.");
    }

    @Test
    void aClosedGateFailsTheBuildAfterTheReport() {
        assertThatThrownBy(() -> end.tell(report(false, List.of(MISSING_UNDO))))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("1 finding (1 error)\n  [error] missing-undo db/V2__a.sql V2: No undo.\n")
                .hasMessageContaining("What to do next: ");
        assertThat(log.lines()).hasSize(3).startsWith("error: [error] missing-undo db/V2__a.sql V2: No undo.");
    }

    @Test
    void theUsersWorkIsAFailure() {
        assertThatThrownBy(() -> end.fail(MigrationException.project("V2__a.sql:3 does not run", "Mend it.")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("V2__a.sql:3 does not run\nWhat to do next: Mend it.");
    }

    @Test
    void theSetupsWorkIsAnErrorWithoutTheWordsOfItsCause() {
        Exception secret = new IllegalStateException("password=secret");
        MigrationException fault = MigrationException.setup("No server at localhost:1", "Start it.", secret);

        assertThatThrownBy(() -> end.fail(fault))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("No server at localhost:1\nWhat to do next: Start it.")
                .hasNoCause();
    }

    private static Report report(boolean passed, List<Finding> findings) {
        return new Report(
                "tool",
                "check",
                passed,
                new DatabaseDescription("h2", "H2", "2.5.252", 2, 5, "embedded"),
                new Report.Compared(2, 3, 9, 4, 1, 2, 0),
                "V1..V2",
                List.of(),
                List.of(),
                List.of(),
                findings,
                List.of(),
                List.of());
    }
}
