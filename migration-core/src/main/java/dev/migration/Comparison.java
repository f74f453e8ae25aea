package dev.migration;

import dev.migration.diff.DiffSettings;
import dev.migration.diff.Differences;
import dev.migration.flyway.Script;
import dev.migration.flyway.SqlScript;
import dev.migration.schema.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Both schemas and what lies between them.
 *
 * @param ran the scripts of the history, in the order they ran
 * @param current the schema after the history and the waiting contract scripts
 * @param waiting the contract scripts that wait
 * @param waitingSince since when, by name; without those that git does not know
 * @param desired what the model asks for
 * @param answers what a person decided
 * @param differences from {@code current} to {@code desired}
 */
record Comparison(
        List<Script> ran,
        Schema current,
        List<SqlScript> waiting,
        Map<String, LocalDate> waitingSince,
        DesiredSchema desired,
        DiffSettings answers,
        Differences differences) {

    /** The same once a contract script waits no more. */
    Comparison promoted(SqlScript script) {
        return new Comparison(
                ran,
                current,
                waiting.stream().filter(other -> !other.equals(script)).toList(),
                waitingSince,
                desired,
                answers,
                differences);
    }
}
