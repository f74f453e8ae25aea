package dev.migration.hibernate.bridge;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * The dialect a project asked for, if it is one of the database's own.
 *
 * @param className empty where Hibernate shall choose by the database's name and version
 * @param missingArtifact of the dialects that Hibernate keeps apart, where neither they nor another one are there; else empty
 */
record ProjectDialect(String className, List<String> notes, String missingArtifact) {
    private static final String MYSQL = "org.hibernate.dialect.MySQLDialect";
    private static final String MYSQL_LEGACY = "org.hibernate.community.dialect.MySQLLegacyDialect";
    private static final Map<String, List<String>> BASES = Map.of(
            "H2", List.of("org.hibernate.dialect.H2Dialect", "org.hibernate.community.dialect.H2LegacyDialect"),
            "PostgreSQL",
                    List.of(
                            "org.hibernate.dialect.PostgreSQLDialect",
                            "org.hibernate.community.dialect.PostgreSQLLegacyDialect"),
            "MariaDB", List.of(MYSQL, MYSQL_LEGACY),
            "MySQL", List.of(MYSQL, MYSQL_LEGACY),
            "SQLite", List.of("org.hibernate.community.dialect.SQLiteDialect"));
    private static final String COMMUNITY = "org.hibernate.community.";
    private static final String COMMUNITY_ARTIFACT = "org.hibernate.orm:hibernate-community-dialects";

    static ProjectDialect choose(Map<String, String> settings, String wanted, ClassLoader loader) {
        String product = settings.getOrDefault("jakarta.persistence.database-product-name", "");
        String missing = missingArtifact(product, loader);
        if (wanted.isEmpty()) {
            return new ProjectDialect("", List.of(), missing);
        }
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        try {
            @Nullable Class<?> dialect = load(bootstrap, wanted);
            if (dialect != null && isOf(product, dialect)) {
                return new ProjectDialect(dialect.getName(), List.of(), "");
            }
            String why = dialect == null ? "it is not on the class path" : "it is not a dialect of " + product;
            return new ProjectDialect(
                    "", List.of("hibernate.dialect=" + wanted + " is ignored: " + why + "."), missing);
        } finally {
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    /** Where a database's only dialects are those of the community. */
    private static String missingArtifact(String product, ClassLoader loader) {
        List<String> bases = BASES.getOrDefault(product, List.of());
        boolean missing = !bases.isEmpty()
                && bases.stream()
                        .allMatch(base -> base.startsWith(COMMUNITY)
                                && loader.getResource(base.replace('.', '/') + ".class") == null);
        return missing ? COMMUNITY_ARTIFACT : "";
    }

    private static @Nullable Class<?> load(BootstrapServiceRegistry bootstrap, String wanted) {
        StrategySelector selector = bootstrap.getService(StrategySelector.class);
        try {
            return selector == null ? null : selector.selectStrategyImplementor(Dialect.class, wanted);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean isOf(String product, Class<?> dialect) {
        for (Class<?> type = dialect; type != null; type = type.getSuperclass()) {
            if (BASES.getOrDefault(product, List.of()).contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
