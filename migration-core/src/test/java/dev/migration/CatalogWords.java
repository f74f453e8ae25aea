package dev.migration;

import dev.migration.database.ScratchDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a database holds in its engine's own words, one line for each thing. It knows nothing of how the product reads a
 * catalog, so it sees what the product may have overlooked. The query of an engine is {@code scenarios/<engine>/catalog.sql}.
 */
final class CatalogWords {
    private final List<String> lines;

    private CatalogWords(List<String> lines) {
        this.lines = lines;
    }

    static CatalogWords of(String engine, ScratchDatabase scratch) {
        List<String> lines = new ArrayList<>();
        try (Statement statement = scratch.connection().createStatement();
                ResultSet rows = statement.executeQuery(query(engine))) {
            while (rows.next()) {
                lines.add(rows.getString(1).replaceAll("\\s+", " ").strip());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        // H2 counts rows in comments.
        return new CatalogWords(
                lines.stream().filter(line -> !line.startsWith("--")).sorted().toList());
    }

    private static String query(String engine) {
        try (InputStream file = CatalogWords.class.getResourceAsStream("/scenarios/" + engine + "/catalog.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What only this one has, and what only the other one has, as lines. */
    String against(CatalogWords other) {
        StringBuilder text = new StringBuilder();
        without(lines, other.lines)
                .forEach(line -> text.append("  has ").append(line).append('\n'));
        without(other.lines, lines)
                .forEach(line -> text.append("  lacks ").append(line).append('\n'));
        return text.toString();
    }

    private static List<String> without(List<String> from, List<String> taken) {
        List<String> left = new ArrayList<>(from);
        taken.forEach(left::remove);
        return left;
    }
}
