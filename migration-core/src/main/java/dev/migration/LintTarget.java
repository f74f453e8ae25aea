package dev.migration;

import dev.migration.database.DatabaseChoice;
import dev.migration.error.MigrationException;
import dev.migration.rule.Target;
import dev.migration.sql.Engine;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which engine, and which version of it, the parameter {@code database} names for a goal that starts none. */
final class LintTarget {
    /** MySQL cannot be started from Maven artifacts, but its scripts can be read. */
    private static final Pattern NAMED = Pattern.compile("(mysql|mariadb|postgresql)(?::(\\d[\\d.]*))?");

    private static final Pattern IMAGE_VERSION = Pattern.compile(".*:(\\d+(\\.\\d+)*)[^:/]*");

    private LintTarget() {}

    /**
     * The target.
     *
     * @throws MigrationException for an engine that is not supported
     */
    static Target of(String database) {
        Matcher named = NAMED.matcher(database.strip().toLowerCase(Locale.ROOT));
        if (named.matches()) {
            return new Target(Engine.of(named.group(1)), named.group(2));
        }
        DatabaseChoice choice = DatabaseChoice.parse(database);
        if (choice instanceof DatabaseChoice.Testcontainers container) {
            Matcher image = IMAGE_VERSION.matcher(container.image());
            return new Target(Engine.of(choice.engine()), image.matches() ? image.group(1) : null);
        }
        return new Target(Engine.of(choice.engine()), null);
    }
}
