package dev.migration.dialect.h2;

import dev.migration.dialect.Folding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database's URL says about names.
 *
 * @param folding from {@code DATABASE_TO_UPPER} and {@code DATABASE_TO_LOWER}
 * @param nonKeywords the words that {@code NON_KEYWORDS} frees, in lower case
 * @param defaultSchema what unqualified names mean, as the catalog stores it
 */
public record H2Settings(Folding folding, Set<String> nonKeywords, String defaultSchema) {
    /** Those of a URL without options. */
    public static final H2Settings DEFAULTS = new H2Settings(Folding.UPPER, Set.of(), "PUBLIC");

    /** Copies the words. */
    public H2Settings {
        nonKeywords = Set.copyOf(nonKeywords);
    }

    /**
     * Asks the database.
     *
     * @throws SQLException when it does not answer
     */
    public static H2Settings of(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select SETTING_NAME, SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS")) {
            while (rows.next()) {
                settings.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        String defaultSchema = connection.getSchema();
        String words = settings.getOrDefault("NON_KEYWORDS", "").toLowerCase(Locale.ROOT);
        return new H2Settings(
                folding(settings), Set.of(words.isEmpty() ? new String[0] : words.split(",")), defaultSchema);
    }

    private static Folding folding(Map<String, String> settings) {
        if (Boolean.parseBoolean(settings.get("DATABASE_TO_LOWER"))) {
            return Folding.LOWER;
        }
        return Boolean.parseBoolean(settings.get("DATABASE_TO_UPPER")) ? Folding.UPPER : Folding.NONE;
    }
}
