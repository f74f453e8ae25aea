package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.database.h2.H2Parser;
import org.flywaydb.core.internal.database.sqlite.SQLiteParser;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.mysql.MySQLParser;
import org.flywaydb.database.mysql.mariadb.MariaDBParser;
import org.flywaydb.database.postgresql.PostgreSQLParser;

/**
 * Cuts scripts into statements with Flyway's own parser of an engine, without a database: with the project's placeholders,
 * and a word in place of each that only the running application knows.
 */
public final class ScriptSplitter {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
    private static final String IN_TRANSACTION = "executeInTransaction";
    private static final String REPLACEMENT = "placeholderReplacement";

    private final FluentConfiguration configuration;
    private final Map<String, String> known;
    private final String engine;
    private final Pattern placeholder;

    /**
     * A splitter of a module's scripts.
     *
     * @param engine as users type it: {@code postgresql}
     * @throws MigrationException Flyway refuses the module's settings
     */
    public ScriptSplitter(HistorySettings settings, String engine) {
        this.configuration = new FlywaySetup(settings).configuration();
        this.known = new TreeMap<>(configuration.getPlaceholders());
        this.engine = engine;
        this.placeholder = Pattern.compile(Pattern.quote(configuration.getPlaceholderPrefix())
                + "([^\\s]+?)"
                + Pattern.quote(configuration.getPlaceholderSuffix()));
    }

    /** The statements of a script; what Flyway cannot cut is told in the result. */
    public SplitScript split(SqlScript script) {
        Properties sidecar = sidecar(script);
        boolean replaced = Boolean.parseBoolean(
                sidecar.getProperty(REPLACEMENT, String.valueOf(configuration.isPlaceholderReplacement())));
        NavigableSet<String> unknown = replaced ? unknown(script.text()) : new TreeSet<>();
        Map<String, String> values = new TreeMap<>(known);
        unknown.forEach(name -> values.put(name, name.replaceAll("\\W+", "_")));
        configuration.placeholders(values).placeholderReplacement(replaced);
        List<ScriptStatement> statements = new ArrayList<>();
        boolean together = !"false".equalsIgnoreCase(sidecar.getProperty(IN_TRANSACTION))
                && configuration.isExecuteInTransaction();
        try (SqlStatementIterator cut = parser().parse(new TextResource(script.name(), script.text()))) {
            while (cut.hasNext()) {
                SqlStatement statement = cut.next();
                statements.add(new ScriptStatement(
                        statement.getSql(), statement.getLineNumber(), statement.canExecuteInTransaction()));
            }
        } catch (FlywayException broken) {
            String message = ScriptFailure.firstLine(broken);
            Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
            Integer at = line.find() ? Integer.valueOf(line.group(1)) : null;
            return new SplitScript(statements, together, unknown, message, at);
        }
        together &= statements.stream().allMatch(ScriptStatement::transactional);
        return new SplitScript(statements, together, unknown, null, null);
    }

    private NavigableSet<String> unknown(String text) {
        NavigableSet<String> unknown = new TreeSet<>();
        Matcher names = placeholder.matcher(text);
        while (names.find()) {
            boolean given = known.keySet().stream().anyMatch(names.group(1)::equalsIgnoreCase);
            if (!given) {
                unknown.add(names.group(1));
            }
        }
        return unknown;
    }

    private static Properties sidecar(SqlScript script) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(script.configuration()));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Parser parser() {
        ParsingContext context = new ParsingContext();
        return switch (engine) {
            case "postgresql" -> new PostgreSQLParser(configuration, context);
            case "mysql" -> new MySQLParser(configuration, context);
            case "mariadb" -> new MariaDBParser(configuration, context);
            case "sqlite" -> new SQLiteParser(configuration, context);
            default -> new H2Parser(configuration, context);
        };
    }
}
