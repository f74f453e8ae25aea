package dev.migration;

import dev.migration.database.DatabaseServer;
import dev.migration.database.EngineWords;
import dev.migration.database.ScratchDatabase;
import dev.migration.diff.DiffSettings;
import dev.migration.error.MigrationException;
import dev.migration.hibernate.EntityModel;
import dev.migration.hibernate.MappedTable;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs what Hibernate writes for the model. What the engine refuses ends the goal, but for what a person said is none of
 * our business.
 */
final class ModelStatements {
    private static final String ONE = "(?:\"[^\"]+\"|`[^`]+`|[^\\s.\"`(;]+)";
    private static final String NAME = "(" + ONE + "(?:\\." + ONE + "){0,2})";
    private static final Pattern COMMENT_ON_COLUMN = Pattern.compile("^comment on column " + NAME + "\\." + ONE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:(?:table|sequence)(?: if (?:not )?exists)?|on(?! (?:table|update|delete)\\b)|references|into) "
                    + NAME);
    private static final Pattern INSIDE = Pattern.compile(
            "^(?:create (?:unique )?index (?:if not exists )?|alter table .* add constraint )(" + ONE + ") ");
    private static final Pattern PART = Pattern.compile(ONE);
    private static final int STATEMENT_BEGINNING = 120;

    private final EntityModel model;
    private final DatabaseServer server;
    private final DiffSettings answers;
    private final Progress progress;

    ModelStatements(EntityModel model, DatabaseServer server, DiffSettings answers, Progress progress) {
        this.model = model;
        this.server = server;
        this.answers = answers;
        this.progress = progress;
    }

    /**
     * Runs them in order and gives those that the engine took.
     *
     * @throws MigrationException the engine refuses one that is of something we manage
     */
    List<String> run(ScratchDatabase scratch) {
        List<String> ran = new ArrayList<>();
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql : model.statements()) {
                if (takes(statement, sql)) {
                    ran.add(sql);
                }
            }
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database does not answer: " + EngineWords.of(e), "Run the goal again.", e);
        }
        return ran;
    }

    private boolean takes(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            List<String> written = written(sql);
            if (!isUnmanaged(sql, written)) {
                throw refused(sql, written, e);
            }
            progress.info("Unmanaged, and left out of the model, for " + database() + " does not take it: "
                    + EngineWords.of(e) + " (in: " + beginning(sql) + ")");
            return false;
        }
    }

    private boolean isUnmanaged(String sql, List<String> written) {
        if (written.stream().map(this::name).anyMatch(answers::leavesAlone)) {
            return true;
        }
        Matcher inside = INSIDE.matcher(sql);
        return !written.isEmpty()
                && inside.find()
                && answers.leavesAlone(name(written.get(0)), identifier(inside.group(1)));
    }

    private MigrationException refused(String sql, List<String> written, SQLException refusal) {
        Matcher inside = INSIDE.matcher(sql);
        String leaveOut = written.isEmpty()
                ? ""
                : ", or leave it out with unmanaged=" + bare(written.get(0))
                        + (inside.find() ? "." + unquoted(inside.group(1)) : "");
        return MigrationException.project(
                "What Hibernate " + model.hibernateVersion() + " writes for " + source(written) + " does not run on "
                        + database() + ": " + EngineWords.of(refusal) + " (in: " + beginning(sql) + ")",
                "Map it in a way this engine understands, choose the engine the project runs on with the parameter database"
                        + " (H2 takes URL options: database=h2;NON_KEYWORDS=VALUE)" + leaveOut + ".",
                refusal);
    }

    private String database() {
        return server.description().displayName() + " " + server.description().version();
    }

    private static String beginning(String sql) {
        return sql.length() > STATEMENT_BEGINNING ? sql.substring(0, STATEMENT_BEGINNING) + " …" : sql;
    }

    private String source(List<String> written) {
        if (written.isEmpty()) {
            return "the model";
        }
        String name = bare(written.get(0));
        return model.tables().stream()
                .filter(mapped -> mapped.name().text().equalsIgnoreCase(name))
                .map(MappedTable::source)
                .findFirst()
                .orElse("table " + name);
    }

    /** The names of what the statement creates, alters or inserts into, then of what it refers to. */
    private static List<String> written(String sql) {
        Matcher comment = COMMENT_ON_COLUMN.matcher(sql);
        return comment.find()
                ? List.of(comment.group(1))
                : NAMED.matcher(sql).results().map(found -> found.group(1)).toList();
    }

    /** The last part of a name, without quotes. */
    private static String bare(String written) {
        List<String> parts = parts(written);
        return unquoted(parts.get(parts.size() - 1));
    }

    private QualifiedName name(String written) {
        List<Identifier> parts = parts(written).stream().map(this::identifier).toList();
        int last = parts.size() - 1;
        return new QualifiedName(last == 0 ? null : parts.get(last - 1), parts.get(last));
    }

    private static List<String> parts(String written) {
        return PART.matcher(written).results().map(MatchResult::group).toList();
    }

    private Identifier identifier(String part) {
        return server.dialect().meant(unquoted(part), !unquoted(part).equals(part));
    }

    private static String unquoted(String part) {
        return part.startsWith("\"") || part.startsWith("`") ? part.substring(1, part.length() - 1) : part;
    }
}
