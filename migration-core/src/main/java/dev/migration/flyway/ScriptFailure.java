package dev.migration.flyway;

import dev.migration.database.EngineWords;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/**
 * Says which line of which script failed and what the engine answered, in one line instead of Flyway's page. The values
 * of placeholders are never repeated: they may be passwords.
 */
final class ScriptFailure {
    private static final String HINT = "Correct the script, or an earlier one that it relies on, and run again.";
    private static final Pattern PARSE =
            Pattern.compile("Unable to parse statement in (.+?) at line (\\d+) col \\d+", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("No value provided for placeholder: (.+?)\\.\\s");
    private static final Pattern LEADING_COMMENTS = Pattern.compile("^(?:\\s|--[^\\n]*\\n|/\\*(?s:.*?)\\*/)++");
    private static final int STATEMENT_BEGINNING = 80;
    /** Shorter values are no secrets, and hiding them would garble the rest. */
    private static final int SHORTEST_SECRET = 4;

    private final HistorySettings settings;
    private final @Nullable SqlScript only;

    private ScriptFailure(HistorySettings settings, @Nullable SqlScript only) {
        this.settings = settings;
        this.only = only;
    }

    /** A failure among the scripts of a history; {@code suspect} is the one to name when Flyway names none. */
    static MigrationException inHistory(HistorySettings settings, String suspect, FlywayException failure) {
        return new ScriptFailure(settings, null).explain(failure, suspect);
    }

    /** A failure of one script that is in no history. */
    static MigrationException in(SqlScript script, HistorySettings settings, FlywayException failure) {
        return new ScriptFailure(settings, script).explain(failure, script.name());
    }

    private MigrationException explain(FlywayException failure, String suspect) {
        if (find(failure, FlywaySqlUnableToConnectToDbException.class) != null) {
            return MigrationException.setup(
                    "The dev database does not answer: " + EngineWords.of(failure),
                    "Look whether its server runs.",
                    failure);
        }
        FlywaySqlScriptException script = find(failure, FlywaySqlScriptException.class);
        if (script != null && script.getResource() != null) {
            String where = label(script.getResource().getAbsolutePathOnDisk(), suspect);
            return failed(
                    where, script.getLineNumber(), EngineWords.of(script) + beginning(script.getStatement()), failure);
        }
        Matcher parse = PARSE.matcher(String.valueOf(failure.getMessage()));
        if (parse.find()) {
            return unparsed(parse.group(1), Integer.parseInt(parse.group(2)), suspect, failure);
        }
        FlywayMigrateException migrate = find(failure, FlywayMigrateException.class);
        MigrationInfo migration = migrate == null ? null : migrate.getMigration();
        String where = migration == null ? suspect : label(migration.getPhysicalLocation(), migration.getScript());
        String hint = isClass(where) ? HINT + " " + StandIns.hint(where) : HINT;
        return failed(where, null, EngineWords.of(failure), hint, failure);
    }

    private boolean isClass(String where) {
        return !where.contains("/") && settings.suffixes().stream().noneMatch(where::endsWith);
    }

    /** Flyway reads ahead, so its line is that of the statement before; a missing placeholder can be looked up. */
    private MigrationException unparsed(String physical, int flywayLine, String suspect, FlywayException failure) {
        String where = label(physical, suspect);
        Matcher placeholder = PLACEHOLDER.matcher(EngineWords.of(failure) + " ");
        if (!placeholder.find()) {
            return failed(where, flywayLine, EngineWords.of(failure), failure);
        }
        String text = text(physical);
        int at = text.indexOf(placeholder.group(1));
        int line = at < 0
                ? flywayLine
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return failed(where, line, "no value for the placeholder " + placeholder.group(1), failure);
    }

    private MigrationException failed(String where, @Nullable Integer line, String what, FlywayException failure) {
        return failed(where, line, what, HINT, failure);
    }

    private MigrationException failed(
            String where, @Nullable Integer line, String what, String hint, FlywayException failure) {
        String place = line == null ? where : where + ":" + line;
        MigrationException exception = MigrationException.project(hidden(place + ": " + what), hint, failure);
        return only == null ? exception.at(where, line) : exception;
    }

    private String label(@Nullable String physical, String otherwise) {
        if (only != null) {
            return only.name();
        }
        try {
            boolean file = physical != null && Files.isRegularFile(Path.of(physical)) && !physical.endsWith(".class");
            return file ? settings.label(Path.of(physical)) : otherwise;
        } catch (InvalidPathException insideJar) {
            return otherwise;
        }
    }

    private String text(String physical) {
        if (only != null) {
            return only.text();
        }
        try {
            return new String(Files.readAllBytes(Path.of(physical)), settings.encoding());
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }

    private static String beginning(@Nullable String statement) {
        if (statement == null || statement.isBlank()) {
            return "";
        }
        String line = LEADING_COMMENTS
                .matcher(statement)
                .replaceFirst("")
                .lines()
                .findFirst()
                .orElse("");
        boolean whole = line.length() <= STATEMENT_BEGINNING;
        return " (in: " + (whole ? line : line.substring(0, STATEMENT_BEGINNING) + " …") + ")";
    }

    private String hidden(String message) {
        Map<String, String> values = new TreeMap<>(settings.placeholders());
        settings.flywayProperties().forEach((name, value) -> {
            if (name.startsWith("flyway.placeholders.")) {
                values.putIfAbsent(name.substring("flyway.placeholders.".length()), value);
            }
        });
        String hidden = message;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getValue().length() >= SHORTEST_SECRET) {
                hidden = hidden.replace(value.getValue(), "${" + value.getKey() + "}");
            }
        }
        return hidden;
    }

    /** The first line of what Flyway says, for failures without a script. */
    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
