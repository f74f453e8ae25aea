package dev.migration.maven;

import dev.migration.error.MigrationException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Map parameters given as {@code -Dmigration.placeholders=owner=shop,region=eu}. Maven itself fills a map from the POM
 * only, and refuses a text where it wants a map, so this reads the property a second time.
 */
final class CommandLine {
    private final Properties user;
    private final Properties project;

    /** {@code user} are those of the command line, {@code project} those of the POM, which yield. */
    CommandLine(Properties user, Properties project) {
        this.user = user;
        this.project = project;
    }

    /**
     * The configured entries, with those of the property of that name over them.
     *
     * @throws MigrationException when the property is not a list of {@code key=value}
     */
    Map<String, String> over(String property, Map<String, String> configured) {
        Map<String, String> entries = new TreeMap<>();
        // Maven reads an empty element, <owner/>, as null.
        configured.forEach((key, value) -> entries.put(key, value == null ? "" : value));
        String text = text(property);
        if (text != null) {
            for (String entry : text.split(",", -1)) {
                put(entries, entry.strip(), property);
            }
        }
        return entries;
    }

    private @Nullable String text(String property) {
        String text = user.getProperty(property, project.getProperty(property));
        return text == null || text.isBlank() ? null : text;
    }

    private static void put(Map<String, String> entries, String entry, String property) {
        int equals = entry.indexOf('=');
        if (equals < 1) {
            throw MigrationException.setup(
                    "The parameter %s has an entry without a value: '%s'".formatted(property, entry),
                    "Write it as -D%s=key=value,key=value.".formatted(property));
        }
        entries.put(
                entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
}
