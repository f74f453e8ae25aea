package dev.migration.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * A program that takes an H2 database to the entities with Hibernate's own schema update, {@code hbm2ddl.auto=update}.
 * The class {@code SchemaUpdate} was a front of the same tool; it has moved to {@code hibernate-ant}, which is not
 * there for every version.
 */
public final class SchemaUpdater {
    /** How Hibernate begins the line of a statement that it executes. */
    static final String STATEMENT = "Hibernate: ";

    private static final String USER = "sa";

    private SchemaUpdater() {}

    /**
     * Prints each statement as it is executed, and last how many tables there are. Its arguments are the folder of the
     * compiled entities, which must be on the class path, and the JDBC URL.
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var url = arguments[1];
        var settings = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_JDBC_URL, url)
                .applySetting(JdbcSettings.JAKARTA_JDBC_USER, USER)
                .applySetting(JdbcSettings.SHOW_SQL, true)
                .applySetting(SchemaToolingSettings.HBM2DDL_AUTO, Action.ACTION_UPDATE)
                .applySetting(SchemaToolingSettings.HBM2DDL_HALT_ON_ERROR, true);
        try (var registry = settings.build()) {
            var sources = new MetadataSources(registry);
            entities(Path.of(arguments[0])).forEach(sources::addAnnotatedClassName);
            var values = registry.requireService(ConfigurationService.class).getSettings();
            SchemaManagementToolCoordinator.process(sources.buildMetadata(), registry, values, action -> {});
        }
        try (var connection = DriverManager.getConnection(url, USER, "");
                var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = 'PUBLIC'")) {
            count.next();
            System.out.println("tables: " + count.getInt(1));
        }
    }

    private static List<String> entities(Path classes) throws IOException {
        try (var files = Files.list(classes.resolve("com/example/entities"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> "com.example.entities." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }
}
