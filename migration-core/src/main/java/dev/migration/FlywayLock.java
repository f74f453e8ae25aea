package dev.migration;

import dev.migration.flyway.HistorySettings;
import dev.migration.rule.Finding;
import dev.migration.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Flyway on PostgreSQL holds its lock in a transaction of a second connection, unless told otherwise. What builds an index
 * beside writers waits for all older transactions, this one too, and so for ever.
 *
 * @see <a href="https://github.com/flyway/flyway/issues/3682">Flyway issue 3682</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *     concurrently</a>
 */
final class FlywayLock {
    private static final String SETTING = "flyway.postgresql.transactional.lock";
    private static final String REMEDY = "Set " + SETTING + "=false wherever Flyway runs (Spring Boot:"
            + " spring.flyway.postgresql.transactional-lock=false), and where a file of the project says so.";
    private static final String WAITS =
            ": building an index beside writers waits for ever for Flyway's own transaction.";
    private static final Pattern WORDS = Pattern.compile(
            "'[^']*+'|--[^\n]*+|/\\*.*?\\*/|(?<building>\\b(?:index|reindex)\\b[^;']*?\\bconcurrently\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DROP = Pattern.compile("\\bdrop\\s+$", Pattern.CASE_INSENSITIVE);

    private final boolean inTransaction;

    FlywayLock(HistorySettings settings) {
        this.inTransaction =
                !settings.flywayProperties().getOrDefault(SETTING, "true").equalsIgnoreCase("false");
    }

    /** The scripts, of these by name, that would wait for ever. */
    private List<String> waiting(Map<String, String> scripts) {
        return new TreeMap<>(scripts)
                .entrySet().stream()
                        .filter(script -> inTransaction && buildsBesideWriters(script.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** What to tell of new scripts. */
    void warn(Map<String, String> scripts, Progress progress) {
        List<String> waiting = waiting(scripts);
        if (!waiting.isEmpty()) {
            progress.warn(String.join(", ", waiting) + WAITS + " " + REMEDY);
        }
    }

    /** What to say against scripts. */
    List<Finding> findings(Map<String, String> scripts) {
        return waiting(scripts).stream()
                .map(script -> new Finding(
                        "flyway-lock-deadlock",
                        Severity.ERROR,
                        script,
                        null,
                        script.substring(script.lastIndexOf('/') + 1),
                        WAITS.substring(2),
                        REMEDY,
                        null))
                .toList();
    }

    private static boolean buildsBesideWriters(String sql) {
        var words = WORDS.matcher(sql);
        while (words.find()) {
            if (words.group("building") != null
                    && !DROP.matcher(sql.substring(Math.max(0, words.start() - 20), words.start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }
}
