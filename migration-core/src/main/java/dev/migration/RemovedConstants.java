package dev.migration;

import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import dev.migration.plan.LostConstants;
import dev.migration.plan.LostConstants.Loss;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks what becomes of rows that hold an enum constant which goes. A table that only the newest script of the history makes has
 * none yet.
 */
final class RemovedConstants {
    private final Dialect dialect;
    private final Comparison comparison;
    private final SettledTables settled;

    RemovedConstants(Dialect dialect, Comparison comparison, SettledTables settled) {
        this.dialect = dialect;
        this.comparison = comparison;
        this.settled = settled;
    }

    /**
     * Refuses where nobody has said what those rows get, with the queries that count them and the parameter to add.
     *
     * @throws MigrationException a constant goes, and there is no word on it
     */
    void refuse(RolloutSettings settings) {
        if (!settings.zeroDowntime()) {
            return;
        }
        List<Loss> open = new LostConstants(dialect, settings.decisions().enumReplacements())
                .open(comparison.differences().changes(), comparison.current());
        if (open.isEmpty()) {
            return;
        }
        Set<QualifiedName> tables = settled.names();
        List<Loss> asked =
                open.stream().filter(loss -> tables.contains(loss.table())).toList();
        if (!asked.isEmpty()) {
            throw refusal(asked);
        }
    }

    private static MigrationException refusal(List<Loss> asked) {
        String losses = asked.stream()
                .map(loss -> loss.place() + " loses " + String.join(", ", loss.gone()) + ": " + loss.query())
                .collect(Collectors.joining("\n"));
        String scripts = asked.stream().map(Loss::script).distinct().sorted().collect(Collectors.joining(", "));
        String message =
                "Nobody has said what becomes of rows that hold a constant which goes. Nothing was written.\n" + losses;
        return MigrationException.project(
                message,
                "The query counts those rows. Say which constant they get, of those that stay: "
                        + command(asked, Loss::last)
                        + "\nIf no row holds it, leave the place behind > empty: " + command(asked, loss -> "")
                        + "\nThen the contract script " + scripts
                        + " waits until the release that writes the constant is"
                        + " gone, gives the rows the other one, and makes the type or check narrower.");
    }

    private static String command(List<Loss> asked, Function<Loss, String> to) {
        return "mvn migration:generate "
                + MavenOption.of(
                        "enumReplace",
                        asked.stream().map(loss -> loss.answer(to.apply(loss))).collect(Collectors.joining(",")));
    }
}
