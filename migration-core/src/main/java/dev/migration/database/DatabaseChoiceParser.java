package dev.migration.database;

import dev.migration.error.MigrationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parameter {@code database}. */
final class DatabaseChoiceParser {
    private static final String POSTGRESQL_URL = "jdbc:postgresql:";
    private static final Pattern POSTGRESQL_MAJOR = Pattern.compile("postgresql:(\\d{1,3})");
    private static final Pattern MYSQL_MAJOR = Pattern.compile("mysql:\\d+(\\.\\d+)*");
    private static final Pattern HARMLESS = Pattern.compile("[\\w.:-]{1,60}");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\w-]");
    private static final String TESTCONTAINERS = "testcontainers:";
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][\\w.:/@-]*");

    /** By what is found in the names of images: an engine's own, and those made from them. */
    private static final List<Map.Entry<String, String>> ENGINE_OF_IMAGE = List.of(
            Map.entry("postg", "postgresql"),
            Map.entry("pgvector", "postgresql"),
            Map.entry("timescale", "postgresql"),
            Map.entry("mariadb", "mariadb"),
            Map.entry("mysql", "mysql"));

    private static final String HINT = "Set database to h2, h2;OPTIONS, postgresql, postgresql:"
            + DatabaseChoice.OLDEST_POSTGRESQL + " to postgresql:" + DatabaseChoice.NEWEST_POSTGRESQL
            + ", mariadb, sqlite, testcontainers:IMAGE such as testcontainers:mysql:8.4, or to the jdbc:postgresql:, jdbc:mariadb: or jdbc:mysql: URL of a scratch server.";

    private DatabaseChoiceParser() {}

    static DatabaseChoice parse(String choice) {
        String lower = choice.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:")) {
            return url(choice, lower);
        }
        if (lower.startsWith(TESTCONTAINERS)) {
            return container(choice.substring(TESTCONTAINERS.length()));
        }
        if (lower.equals("h2") || lower.startsWith("h2;")) {
            return h2(choice);
        }
        if (lower.equals("sqlite")) {
            return new DatabaseChoice.Sqlite();
        }
        if (lower.equals("postgresql")) {
            return new DatabaseChoice.EmbeddedPostgreSql(DatabaseChoice.NEWEST_POSTGRESQL);
        }
        Matcher major = POSTGRESQL_MAJOR.matcher(lower);
        if (major.matches()) {
            return postgreSql(Integer.parseInt(major.group(1)));
        }
        if (lower.equals("mariadb") || lower.equals("mariadb:11.4")) {
            return new DatabaseChoice.EmbeddedMariaDb();
        }
        if (lower.startsWith("mariadb:")) {
            throw MigrationException.setup(
                    "The dev database '" + shown(choice)
                            + "' cannot be started: there are binaries of MariaDB 11.4 only.",
                    "Set database to mariadb, to testcontainers:" + lower + " where there is Docker, or to the"
                            + " jdbc:mariadb: URL of a scratch server.");
        }
        if (lower.equals("mysql") || MYSQL_MAJOR.matcher(lower).matches()) {
            throw MigrationException.setup(
                    "The dev database '" + shown(choice) + "' cannot be started: nobody publishes binaries of MySQL.",
                    "Set database to testcontainers:mysql:8.4 where there is Docker, or to the jdbc:mysql: URL of a scratch"
                            + " server, jdbc:mysql://host:3306/?user=…&password=….");
        }
        throw unsupported(shown(choice));
    }

    private static DatabaseChoice postgreSql(int major) {
        if (major < DatabaseChoice.OLDEST_POSTGRESQL || major > DatabaseChoice.NEWEST_POSTGRESQL) {
            throw MigrationException.setup("PostgreSQL " + major + " cannot be started as dev database.", HINT);
        }
        return new DatabaseChoice.EmbeddedPostgreSql(major);
    }

    private static DatabaseChoice url(String url, String lower) {
        if (lower.startsWith("jdbc:h2:mem:")) {
            return h2(url);
        }
        if (lower.startsWith("jdbc:h2:")) {
            throw MigrationException.setup(
                    "Of H2's URLs only jdbc:h2:mem: can be the dev database.",
                    "Set database to h2;OPTIONS, with the options of your URL: H2 as dev database lives in memory.");
        }
        if (lower.startsWith("jdbc:sqlite:")) {
            // The file may be somebody's data; scratch databases are files of our own.
            return new DatabaseChoice.Sqlite();
        }
        if (lower.startsWith(POSTGRESQL_URL)) {
            return postgreSqlUrl(url.substring(POSTGRESQL_URL.length()));
        }
        if (lower.startsWith("jdbc:mariadb:") || lower.startsWith("jdbc:mysql:")) {
            return mySqlUrl(url);
        }
        String engine = SEPARATOR.split(lower.substring("jdbc:".length()), 2)[0];
        throw unsupported("jdbc:" + engine + ":…");
    }

    /** An image with a login in its name there is none, so that it can be shown. */
    private static DatabaseChoice container(String image) {
        if (!IMAGE.matcher(image).matches()) {
            throw MigrationException.setup(
                    "Behind testcontainers: there is no name of an image.",
                    "Write it as docker pull takes it, testcontainers:postgres:16-alpine.");
        }
        return ENGINE_OF_IMAGE.stream()
                .filter(entry -> image.contains(entry.getKey()))
                .findFirst()
                .map(entry -> new DatabaseChoice.Testcontainers(entry.getValue(), image))
                .orElseThrow(() -> MigrationException.setup(
                        "The image " + image + " is not known as one of PostgreSQL, MariaDB or MySQL.",
                        "Name one whose name says so, testcontainers:postgres:16-alpine, or the jdbc: URL of a scratch"
                                + " server."));
    }

    /** The options behind the first semicolon, but for the login: a database of our own has none. */
    private static DatabaseChoice h2(String choice) {
        String options = Stream.of(choice.split("(?<!\\\\);", -1))
                .skip(1)
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .filter(option -> !option.toUpperCase(Locale.ROOT).matches("(USER|PASSWORD)\\s*=.*"))
                .collect(Collectors.joining(";"));
        return new DatabaseChoice.H2(options);
    }

    private static DatabaseChoice postgreSqlUrl(String address) {
        var choice = new DatabaseChoice.PostgreSqlServerUrl(POSTGRESQL_URL + address);
        // The driver would take user:password@host for the name of a host, and print it.
        if (choice.toString().contains("@")) {
            throw MigrationException.setup(
                    "The jdbc:postgresql: URL names a user before its host.",
                    "Name user and password as parameters: jdbc:postgresql://host:5432/postgres?user=…&password=….");
        }
        return choice;
    }

    private static DatabaseChoice mySqlUrl(String url) {
        int scheme = url.indexOf(':', "jdbc:".length()) + 1;
        var choice = new DatabaseChoice.MySqlServerUrl(
                url.substring(0, scheme).toLowerCase(Locale.ROOT) + url.substring(scheme));
        if (choice.toString().contains("@")) {
            throw MigrationException.setup(
                    "The " + choice.url().substring(0, scheme) + " URL names a user before its host.",
                    "Name user and password as parameters: " + choice.url().substring(0, scheme)
                            + "//host:3306/?user=…&password=….");
        }
        return choice;
    }

    private static MigrationException unsupported(String shown) {
        return MigrationException.setup("There is no dev database '" + shown + "'.", HINT);
    }

    /** The choice, cut where a login might begin. */
    private static String shown(String choice) {
        return HARMLESS.matcher(choice).matches() || choice.isEmpty()
                ? choice
                : SEPARATOR.split(choice, 2)[0] + "…";
    }
}
