package dev.migration;

import dev.migration.configuration.ProjectConfiguration;
import dev.migration.configuration.Setting;
import dev.migration.database.DatabaseChoice;
import dev.migration.hibernate.ConnectionUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Finds the engine a project runs on when nobody names it. A URL found on the way names the engine and is never used. */
final class DatabaseDetection {
    private static final String DRIVERS = "META-INF/services/java.sql.Driver";
    private static final Map<String, String> ENGINE_OF_DRIVER = new TreeMap<>(Map.of(
            "org.postgresql.Driver", "postgresql",
            "org.h2.Driver", "h2",
            "org.mariadb.jdbc.Driver", "mariadb",
            "com.mysql.cj.jdbc.Driver", "mysql",
            "org.sqlite.JDBC", "sqlite",
            "oracle.jdbc.OracleDriver", "oracle",
            "com.microsoft.sqlserver.jdbc.SQLServerDriver", "sqlserver",
            "com.ibm.db2.jcc.DB2Driver", "db2"));

    /** Drivers as POMs name them. */
    private static final Map<String, String> ENGINE_OF_ARTIFACT = new TreeMap<>(Map.of(
            "org.postgresql:postgresql", "postgresql",
            "com.h2database:h2", "h2",
            "org.mariadb.jdbc:mariadb-java-client", "mariadb",
            "com.mysql:mysql-connector-j", "mysql",
            "mysql:mysql-connector-java", "mysql",
            "org.xerial:sqlite-jdbc", "sqlite",
            "io.quarkus:quarkus-jdbc-postgresql", "postgresql",
            "io.quarkus:quarkus-jdbc-h2", "h2",
            "io.quarkus:quarkus-jdbc-mariadb", "mariadb",
            "io.quarkus:quarkus-jdbc-mysql", "mysql"));

    private static final Set<String> H2_OPTIONS = Set.of(
            "MODE",
            "NON_KEYWORDS",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "DEFAULT_NULL_ORDERING");

    /** What Quarkus' db-kind, Spring's spring.jpa.database and the names of dialects call an engine. */
    private static final Map<String, String> ENGINE_OF_NAME = new TreeMap<>(Map.of(
            "postgresql", "postgresql",
            "pgsql", "postgresql",
            "pg", "postgresql",
            "h2", "h2",
            "mariadb", "mariadb",
            "mysql", "mysql",
            "sqlite", "sqlite"));

    private static final String WRAPPERS = "(?:(?:tc|p6spy|otel|log4jdbc|aws-wrapper):)?";
    private static final Pattern URL = Pattern.compile("jdbc:" + WRAPPERS + "\\w+[:;/].*", Pattern.DOTALL);
    private static final Pattern DIALECT =
            Pattern.compile("(?:.*\\.)?(PostgreSQL|H2|MariaDB|MySQL|SQLite)[0-9]*(?:Legacy)?Dialect");

    private final Settings settings;
    private final ProjectConfiguration found;
    private final Progress progress;

    DatabaseDetection(Settings settings, ProjectConfiguration found, Progress progress) {
        this.settings = settings;
        this.found = found;
        this.progress = progress;
    }

    /**
     * The dev database: the one named, else the engine of a URL among the project's settings, else what else they say of
     * it, else that of the only JDBC driver among its dependencies, else H2. Says which and why.
     *
     * @throws dev.migration.error.MigrationException for an engine that is not supported
     */
    DatabaseChoice choose() {
        return DatabaseChoice.parse(named(Set.of()));
    }

    /**
     * The same as a text, for a goal that needs to know the engine alone.
     *
     * @param declared what the module depends on, {@code org.postgresql:postgresql}, where it has no class path
     */
    String named(Set<String> declared) {
        if (settings.database() != null && !settings.database().isBlank()) {
            return settings.database();
        }
        for (Setting candidate : candidates()) {
            Optional<String> engine = engine(candidate.value());
            if (engine.isPresent()) {
                String what = isUrl(candidate.value()) ? "the URL" : candidate.name();
                return chosen(engine.get(), what + " in " + candidate.foundIn() + " names it");
            }
        }
        NavigableSet<String> engines = driverEngines();
        declared.forEach(artifact ->
                Optional.ofNullable(ENGINE_OF_ARTIFACT.get(artifact)).ifPresent(engines::add));
        if (engines.size() == 1) {
            return chosen(engines.first(), "its JDBC driver is the only one among the dependencies");
        }
        return chosen(
                "h2",
                engines.isEmpty()
                        ? "no URL and no JDBC driver says otherwise"
                        : "the dependencies hold JDBC drivers for several engines (" + String.join(", ", engines)
                                + ") and no URL says which; set the parameter database");
    }

    private List<Setting> candidates() {
        List<Setting> candidates = new ArrayList<>(found.databases().stream()
                .filter(candidate -> isUrl(candidate.value()))
                .toList());
        List<Path> module = settings.project().outputDirectories();
        Optional<ConnectionUrl> url = found.entities().persistenceXml()
                ? ConnectionUrl.find(module, settings.model().persistenceUnit())
                : ConnectionUrl.inHibernateProperties(module);
        url.ifPresent(known -> candidates.add(new Setting("url", known.url(), known.foundIn())));
        found.databases().stream()
                .filter(candidate -> !isUrl(candidate.value()))
                .forEach(candidates::add);
        found.hibernate().stream()
                .filter(property -> property.name().equals("hibernate.dialect"))
                .forEach(candidates::add);
        return candidates;
    }

    private static boolean isUrl(String value) {
        return value.startsWith("jdbc:");
    }

    /** What a URL, a driver's or dialect's class name or an engine's own name says; nothing where it says none we know. */
    static Optional<String> engine(String text) {
        if (isUrl(text)) {
            return URL.matcher(text).matches() ? Optional.of(database(text)) : Optional.empty();
        }
        String driver = ENGINE_OF_DRIVER.get(text);
        Matcher dialect = DIALECT.matcher(text);
        String name = dialect.matches() ? dialect.group(1) : text;
        return Optional.ofNullable(driver == null ? ENGINE_OF_NAME.get(name.toLowerCase(Locale.ROOT)) : driver);
    }

    /** The engine of a URL, and of H2's options those that change how it reads names and SQL. */
    static String database(String url) {
        String bare = url.replaceFirst("^jdbc:" + WRAPPERS, "");
        String engine = bare.split("[:;/]", 2)[0].toLowerCase(Locale.ROOT);
        if (!engine.equals("h2")) {
            return engine;
        }
        StringBuilder database = new StringBuilder(engine);
        String[] parts = bare.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            if (H2_OPTIONS.contains(parts[i].split("=", 2)[0].strip().toUpperCase(Locale.ROOT))) {
                database.append(';').append(parts[i].strip());
            }
        }
        return database.toString();
    }

    private String chosen(String engine, String reason) {
        progress.info("Dev database: " + engine + ", because " + reason + ".");
        return engine;
    }

    private NavigableSet<String> driverEngines() {
        TreeSet<String> engines = new TreeSet<>();
        for (Path dependency : settings.project().dependencies()) {
            for (String driver : drivers(dependency)) {
                String engine = ENGINE_OF_DRIVER.get(driver);
                if (engine != null) {
                    engines.add(engine);
                }
            }
        }
        return engines;
    }

    private static List<String> drivers(Path dependency) {
        try {
            if (Files.isDirectory(dependency)) {
                Path file = dependency.resolve(DRIVERS);
                return Files.exists(file) ? Files.readAllLines(file) : List.of();
            }
            try (JarFile jar = new JarFile(dependency.toFile())) {
                ZipEntry entry = jar.getEntry(DRIVERS);
                return entry == null ? List.of() : lines(jar.getInputStream(entry));
            }
        } catch (IOException e) {
            // Not a jar, or not readable: then it brings no driver either.
            return List.of();
        }
    }

    private static List<String> lines(InputStream content) throws IOException {
        List<String> lines = new ArrayList<>();
        new String(content.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .forEach(lines::add);
        return lines;
    }
}
