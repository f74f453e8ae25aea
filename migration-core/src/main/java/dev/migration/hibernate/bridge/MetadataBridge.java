package dev.migration.hibernate.bridge;

import java.net.MalformedURLException;
import java.net.URL;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Boots Hibernate on the entities asked for and answers with its DDL and mapping facts, or with the failure.
 *
 * <p>Asked with {@code classes}, {@code packages}, {@code mappings} (URLs), {@code settings}, {@code dialect} (what the
 * project set, or empty) and {@code sessionFactory} (whether one must be built first, for Bean Validation). Answers
 * {@code statements}, {@code tables}, {@code columns}, {@code foreignKeys} and
 * {@code uniques} that the statements lack, {@code entities}, {@code dialect} and {@code notes}, or {@code failure}.
 */
public final class MetadataBridge implements Function<Map<String, Object>, Map<String, Object>> {
    /** Called by reflection, from outside the class loader. */
    public MetadataBridge() {}

    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        try {
            return read(request);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Map.of("failure", new BootFailure(strings(request, "classes")).describe(e));
        } finally {
            deregisterDrivers();
        }
    }

    private static Map<String, Object> read(Map<String, Object> request) throws MalformedURLException {
        ClassLoader loader = MetadataBridge.class.getClassLoader();
        Map<String, String> settings = new HashMap<>(settings(request));
        OneCatalog catalog = new OneCatalog(settings);
        ProjectDialect dialect = ProjectDialect.choose(settings, (String) request.getOrDefault("dialect", ""), loader);
        if (!dialect.missingArtifact().isEmpty()) {
            String words = "it has no dialect for "
                    + settings.getOrDefault("jakarta.persistence.database-product-name", "") + " on the class path";
            return Map.of("failure", Map.of("words", words, "artifact", dialect.missingArtifact()));
        }
        var bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        var builder = new StandardServiceRegistryBuilder(bootstrap);
        // What the builder took from system properties and hibernate.properties; the reader has judged the latter.
        builder.getSettings().clear();
        builder.applySettings(new HashMap<>(settings));
        builder.applySetting("hibernate.resource.beans.container", new IdleBeans());
        if (!dialect.className().isEmpty()) {
            builder.applySetting("hibernate.dialect", dialect.className());
        }
        StandardServiceRegistry registry = builder.build();
        try {
            Metadata metadata = catalog.build(sources(registry, request), environment(registry));
            List<String> notes = new ArrayList<>(dialect.notes());
            notes.addAll(catalog.notes());
            if (Boolean.TRUE.equals(request.get("sessionFactory"))) {
                return exportWithConstraints(metadata, registry, settings, notes);
            }
            ((MetadataImplementor) metadata).orderColumns(false);
            ((MetadataImplementor) metadata).validate();
            return export(metadata, registry, settings, notes);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    /**
     * Bean Validation's integrator changes the metadata while the factory is built; closing it ends the registry, so what
     * is asked for is taken before.
     */
    private static Map<String, Object> exportWithConstraints(
            Metadata metadata, StandardServiceRegistry registry, Map<String, String> settings, List<String> notes) {
        SessionFactory factory = metadata.buildSessionFactory();
        try {
            return export(metadata, registry, settings, notes);
        } finally {
            factory.close();
        }
    }

    private static Map<String, Object> export(
            Metadata metadata, StandardServiceRegistry registry, Map<String, String> settings, List<String> notes) {
        String defaultSchema = settings.getOrDefault("hibernate.default_schema", "");
        var facts = new MappingFacts(defaultSchema);
        metadata.getEntityBindings().stream()
                .sorted((left, right) -> left.getEntityName().compareTo(right.getEntityName()))
                .forEach(facts::addEntity);
        metadata.getCollectionBindings().stream()
                .sorted((left, right) -> left.getRole().compareTo(right.getRole()))
                .forEach(facts::addCollection);
        Dialect dialect = environment(registry).getDialect();
        boolean alters = dialect.hasAlterTable();
        List<String> all = new CreateStatements(registry).of(metadata);
        List<String> statements = alters ? all : CreateStatements.withoutAlterations(all);
        if (!alters && all.stream().anyMatch(CreateStatements::isComment)) {
            notes.add("The comments of the model are left out: this database has none.");
        }
        return Map.of(
                "statements",
                statements,
                "tables",
                facts.tables(),
                "columns",
                facts.columns(),
                "foreignKeys",
                alters ? List.of() : new KeyFacts(defaultSchema).foreignKeys(metadata),
                "uniques",
                alters ? List.of() : new KeyFacts(defaultSchema).uniques(metadata),
                "entities",
                metadata.getEntityBindings().size(),
                "dialect",
                dialect.getClass().getName(),
                "notes",
                notes);
    }

    private static MetadataSources sources(StandardServiceRegistry registry, Map<String, Object> request)
            throws MalformedURLException {
        var sources = new MetadataSources(registry);
        strings(request, "packages").forEach(sources::addPackage);
        strings(request, "classes").forEach(sources::addAnnotatedClassName);
        for (String mapping : strings(request, "mappings")) {
            sources.addURL(new URL(mapping));
        }
        return sources;
    }

    private static JdbcEnvironment environment(StandardServiceRegistry registry) {
        JdbcEnvironment environment = registry.getService(JdbcEnvironment.class);
        if (environment == null) {
            throw new IllegalStateException("Hibernate has no JDBC environment");
        }
        return environment;
    }

    /** A driver that the project's classes registered would keep their class loader alive. */
    private static void deregisterDrivers() {
        List<Driver> ours = DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == MetadataBridge.class.getClassLoader())
                .toList();
        for (Driver driver : ours) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                throw new IllegalStateException("a driver stays registered: " + driver.getClass(), e);
            }
        }
    }

    @SuppressWarnings("unchecked") // the reader's request
    private static List<String> strings(Map<String, Object> request, String key) {
        return (List<String>) request.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // the reader's request
    private static Map<String, String> settings(Map<String, Object> request) {
        return (Map<String, String>) request.getOrDefault("settings", Map.of());
    }
}
