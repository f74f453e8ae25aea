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
 */
record ProjectDialect(String className, List<String> notes) {
    private static final Map<String, List<String>> BASES = Map.of(
            "H2", List.of("org.hibernate.dialect.H2Dialect", "org.hibernate.community.dialect.H2LegacyDialect"),
            "PostgreSQL",
                    List.of(
                            "org.hibernate.dialect.PostgreSQLDialect",
                            "org.hibernate.community.dialect.PostgreSQLLegacyDialect"));

    static ProjectDialect choose(Map<String, String> settings, String wanted, ClassLoader loader) {
        if (wanted.isEmpty()) {
            return new ProjectDialect("", List.of());
        }
        String product = settings.getOrDefault("jakarta.persistence.database-product-name", "");
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        try {
            @Nullable Class<?> dialect = load(bootstrap, wanted);
            if (dialect != null && isOf(product, dialect)) {
                return new ProjectDialect(dialect.getName(), List.of());
            }
            String why = dialect == null ? "it is not on the class path" : "it is not a dialect of " + product;
            return new ProjectDialect("", List.of("hibernate.dialect=" + wanted + " is ignored: " + why + "."));
        } finally {
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
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
