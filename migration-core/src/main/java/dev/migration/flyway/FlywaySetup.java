package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** A module's Flyway, as far as it bears on a replay: what names a database, a licence or a report stays out. */
final class FlywaySetup {
    private static final Set<String> PASSED_ON = Set.of(
            "flyway.callbackLocations",
            "flyway.callbacks",
            "flyway.createSchemas",
            "flyway.defaultSchema",
            "flyway.detectEncoding",
            "flyway.encoding",
            "flyway.executeInTransaction",
            "flyway.initSql",
            "flyway.mixed",
            "flyway.placeholderPrefix",
            "flyway.placeholderReplacement",
            "flyway.placeholderSeparator",
            "flyway.placeholderSuffix",
            "flyway.repeatableSqlMigrationPrefix",
            "flyway.resolvers",
            "flyway.schemas",
            "flyway.scriptPlaceholderPrefix",
            "flyway.scriptPlaceholderSuffix",
            "flyway.skipDefaultCallbacks",
            "flyway.skipDefaultResolvers",
            "flyway.sqlMigrationPrefix",
            "flyway.sqlMigrationSeparator",
            "flyway.sqlMigrationSuffixes",
            "flyway.table");

    private static final String PLACEHOLDERS = "flyway.placeholders.";

    private final HistorySettings settings;
    private final StandIns standIns;

    FlywaySetup(HistorySettings settings) {
        this.settings = settings;
        this.standIns = new StandIns(settings);
    }

    /** The scripts that run instead of classes. */
    StandIns standIns() {
        return standIns;
    }

    /**
     * The configuration of a replay, still without a data source.
     *
     * @throws MigrationException a property that Flyway refuses
     */
    FluentConfiguration configuration() {
        try {
            FluentConfiguration configuration = new FluentConfiguration(settings.classLoader())
                    .loggers(SilentLogs.class.getName())
                    .configuration(properties())
                    .validateMigrationNaming(false)
                    .failOnMissingLocations(false)
                    .validateOnMigrate(false)
                    .outputQueryResults(false)
                    .group(false)
                    .workingDirectory(settings.baseDirectory().toString())
                    .locations(locations(replayed()));
            extend(configuration);
            DistinctResources found = new DistinctResources(configuration, settings);
            configuration.resourceProvider(found);
            if (!standIns.isEmpty()) {
                configuration.javaMigrationClassProvider(() -> found.classes().stream()
                        .filter(type -> !standIns.standFor(type.getName()))
                        .toList());
            }
            LogFactory.setConfiguration(configuration);
            return configuration;
        } catch (FlywayException refused) {
            throw MigrationException.setup(
                    "Flyway refuses the project's settings: " + ScriptFailure.firstLine(refused),
                    "Correct the flyway.* property, see https://documentation.red-gate.com/fd.",
                    refused);
        }
    }

    private String[] replayed() {
        List<String> locations = new ArrayList<>(settings.locations());
        if (!standIns.isEmpty()) {
            locations.add(HistorySettings.FILESYSTEM + StandIns.FOLDER);
        }
        return locations.toArray(String[]::new);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        settings.flywayProperties().forEach((name, value) -> {
            if (PASSED_ON.contains(name) || name.startsWith(PLACEHOLDERS)) {
                properties.put(name, value);
            }
        });
        settings.placeholders().forEach((name, value) -> properties.put(PLACEHOLDERS + name, value));
        properties.computeIfPresent(
                "flyway.callbackLocations", (name, value) -> String.join(",", locations(value.split("\\s*,\\s*"))));
        return properties;
    }

    /** Relative folders would else be taken from the folder in which the build was started. */
    private String[] locations(String... locations) {
        String[] absolute = new String[locations.length];
        for (int i = 0; i < locations.length; i++) {
            String location = locations[i].strip();
            absolute[i] = location.startsWith(HistorySettings.FILESYSTEM)
                    ? HistorySettings.FILESYSTEM + absolute(location.substring(HistorySettings.FILESYSTEM.length()))
                    : location;
        }
        return absolute;
    }

    /** Text, not a path: a wildcard is no valid path on every machine. */
    private String absolute(String folder) {
        boolean already = folder.startsWith("/") || folder.matches("[A-Za-z]:[/\\\\].*");
        return already ? folder : settings.baseDirectory() + "/" + folder.replaceFirst("^(\\./)+", "");
    }

    /** These settings belong to Flyway's plugins, and their properties could be read only with another Jackson. */
    private void extend(FluentConfiguration configuration) {
        configuration
                .getConfigurationExtension(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix(settings.baselinePrefix());
        // CREATE INDEX CONCURRENTLY would wait for ever for Flyway's own transaction.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }

    /** Does {@code work} as the project would: with its classes as those of the thread. */
    <T> T asProject(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(settings.classLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
