package dev.migration.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A project's Hibernate properties, without those that would reach for a database, run scripts or start what the schema
 * doesn't depend on.
 */
final class SchemaSettings {
    static final String VALIDATION_MODE = "jakarta.persistence.validation.mode";
    static final String DIALECT = "hibernate.dialect";

    /** Property names that begin so are removed; what shapes the schema is not among them. */
    private static final List<String> REMOVED = List.of(
            "hibernate.agroal.",
            "hibernate.boot.allow_jdbc_metadata_access",
            "hibernate.c3p0.",
            "hibernate.cache.",
            "hibernate.connection",
            "hibernate.dialect_resolvers",
            "hibernate.ejb.",
            "hibernate.event.",
            "hibernate.format_sql",
            "hibernate.generate_statistics",
            "hibernate.hbm2ddl.auto",
            "hibernate.hbm2ddl.delimiter",
            "hibernate.hbm2ddl.import_files",
            "hibernate.hbm2ddl.jdbc_metadata_extraction_strategy",
            "hibernate.hikari.",
            "hibernate.javax.cache.",
            "hibernate.jndi.",
            "hibernate.jta.",
            "hibernate.multiTenancy",
            "hibernate.multi_tenant",
            "hibernate.resource.",
            "hibernate.schema_management_tool",
            "hibernate.search.",
            "hibernate.session_factory",
            "hibernate.show_sql",
            "hibernate.stats",
            "hibernate.temp.use_jdbc_metadata_defaults",
            "hibernate.tenant_identifier_resolver",
            "hibernate.transaction.",
            "hibernate.use_sql_comments",
            "persistence.bean.manager",
            "persistence.create-database-schemas",
            "persistence.database-",
            "persistence.jdbc.",
            "persistence.jtaDataSource",
            "persistence.nonJtaDataSource",
            "persistence.schema-generation.",
            "persistence.sharedCache.",
            "persistence.sql-load-script-source",
            "persistence.transactionType",
            "persistence.validation.factory");

    private final Map<String, String> properties;

    private SchemaSettings(Map<String, String> properties) {
        this.properties = properties;
    }

    /** Merges maps, the first of which wins. */
    static SchemaSettings of(List<Map<String, String>> byPrecedence) {
        Map<String, String> merged = new TreeMap<>();
        byPrecedence.forEach(map -> map.forEach(merged::putIfAbsent));
        return new SchemaSettings(merged);
    }

    /** The dialect that the project asks for; it is not among the settings {@link #forSchema} gives. */
    Optional<String> dialect() {
        return Optional.ofNullable(properties.get(DIALECT)).filter(name -> !name.isBlank());
    }

    /** {@code AUTO} unless the project says otherwise; one mode or a list of them, as Hibernate reads it. */
    String validationMode() {
        return Optional.ofNullable(properties.get(VALIDATION_MODE))
                .or(() -> Optional.ofNullable(properties.get("javax.persistence.validation.mode")))
                .orElse("AUTO");
    }

    /** What Hibernate is booted with for this database. */
    Map<String, String> forSchema(DatabaseProduct database) {
        Map<String, String> settings = new TreeMap<>(properties);
        settings.keySet().removeIf(SchemaSettings::isRemoved);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        // The name that 6.2 knows the same by.
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        settings.put("jakarta.persistence.database-product-name", database.name());
        settings.put("jakarta.persistence.database-major-version", String.valueOf(database.major()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(database.minor()));
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        settings.put("hibernate.search.enabled", "false");
        settings.put("hibernate.query.startup_check", "false");
        return settings;
    }

    private static boolean isRemoved(String name) {
        String general =
                name.startsWith("jakarta.") || name.startsWith("javax.") ? name.substring(name.indexOf('.') + 1) : name;
        return name.equals(DIALECT) || REMOVED.stream().anyMatch(general::startsWith);
    }
}
