package dev.migration.hibernate.bridge;

import java.net.MalformedURLException;
import java.net.URL;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
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
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Boots Hibernate on the entities asked for and answers with its DDL and mapping facts, or with the failure.
 *
 * <p>Asked with {@code classes}, {@code packages}, {@code mappings} (URLs), {@code settings}, {@code dialect} (what the
 * project set, or empty) and {@code sessionFactory} (whether one must be built first, for Bean Validation). Answers
 * {@code statements}, {@code tables}, {@code columns}, {@code entities}, {@code dialect} and {@code notes}, or
 * {@code failure}.
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
        Map<String, String> settings = settings(request);
        ProjectDialect dialect = ProjectDialect.choose(settings, (String) request.getOrDefault("dialect", ""), loader);
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
            Metadata metadata = sources(registry, request).buildMetadata();
            if (Boolean.TRUE.equals(request.get("sessionFactory"))) {
                // Bean Validation's integrator changes the metadata while the factory is built; closing it ends the
                // registry, so what is asked for is taken before.
                SessionFactory factory = metadata.buildSessionFactory();
                try {
                    return export(metadata, registry, settings, dialect);
                } finally {
                    factory.close();
                }
            }
            ((MetadataImplementor) metadata).orderColumns(false);
            ((MetadataImplementor) metadata).validate();
            return export(metadata, registry, settings, dialect);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    private static Map<String, Object> export(
            Metadata metadata, StandardServiceRegistry registry, Map<String, String> settings, ProjectDialect dialect) {
        var facts = new MappingFacts(settings.getOrDefault("hibernate.default_schema", ""));
        metadata.getEntityBindings().stream()
                .sorted((left, right) -> left.getEntityName().compareTo(right.getEntityName()))
                .forEach(facts::addEntity);
        metadata.getCollectionBindings().stream()
                .sorted((left, right) -> left.getRole().compareTo(right.getRole()))
                .forEach(facts::addCollection);
        return Map.of(
                "statements", new CreateStatements(registry).of(metadata),
                "tables", facts.tables(),
                "columns", facts.columns(),
                "entities", metadata.getEntityBindings().size(),
                "dialect", dialectOf(registry),
                "notes", dialect.notes());
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

    private static String dialectOf(StandardServiceRegistry registry) {
        JdbcEnvironment environment = registry.getService(JdbcEnvironment.class);
        if (environment == null) {
            throw new IllegalStateException("Hibernate has no JDBC environment");
        }
        return environment.getDialect().getClass().getName();
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
