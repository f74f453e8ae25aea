package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.ScratchDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The queries of a {@code plan.md}, read from its text as a person would copy them. */
final class PlanQueries {
    private static final Pattern SECTION = Pattern.compile("\n## (\\S*\\.sql)\n(.*?)(?=\n## |\\z)", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("(Before|After):\n\n```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("-- (?:must be (\\d+)|counts):? (.*)\n(.*);\n");

    private final Map<String, List<Query>> queries = new TreeMap<>();

    /** One query: what it counts, and what the plan says that it gives. */
    private record Query(
            String counted, String sql, @Nullable Long expected) {}

    PlanQueries(String plan) {
        Matcher section = SECTION.matcher(plan);
        while (section.find()) {
            String file = section.group(1).substring(section.group(1).lastIndexOf('/') + 1);
            Matcher block = BLOCK.matcher(section.group(2));
            while (block.find()) {
                queries.put(block.group(1) + " " + file, queries(block.group(2)));
            }
        }
    }

    private static List<Query> queries(String block) {
        List<Query> found = new ArrayList<>();
        Matcher query = QUERY.matcher(block);
        while (query.find()) {
            String expected = query.group(1);
            found.add(new Query(query.group(2), query.group(3), expected == null ? null : Long.valueOf(expected)));
        }
        assertThat(block.lines().filter(line -> line.endsWith(";"))).hasSize(found.size());
        return found;
    }

    /** Runs the queries; each gives what the plan says that it must. */
    void mustHold(String when, String file, ScratchDatabase scratch) {
        for (Query query : queries.getOrDefault(when + " " + file, List.of())) {
            long given = number(query.sql(), scratch);
            if (query.expected() != null) {
                assertThat(given).as(when + " " + file + ": " + query).isEqualTo(query.expected());
            }
        }
    }

    /** {@code 2 values of (email) that repeat in customer} for each query that gives something else than it must. */
    List<String> unmet(String when, String file, ScratchDatabase scratch) {
        List<String> unmet = new ArrayList<>();
        for (Query query : queries.getOrDefault(when + " " + file, List.of())) {
            long given = number(query.sql(), scratch);
            if (query.expected() == null || given != query.expected()) {
                unmet.add(given + " " + query.counted());
            }
        }
        return unmet;
    }

    private static long number(String sql, ScratchDatabase scratch) {
        try (Statement statement = scratch.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            long number = rows.getLong(1);
            assertThat(rows.next()).isFalse();
            return number;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
