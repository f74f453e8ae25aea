package dev.migration.hibernate.bridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Takes the name of the catalog out of the model. A catalog is a database; the one that scripts run in is that of their
 * connection, and no scratch database is called as it is. Several of them cannot be told from one connection.
 */
final class OneCatalog {
    private static final String DEFAULT = "hibernate.default_catalog";

    private final TreeSet<String> names = new TreeSet<>();
    private boolean matters;

    /** Takes the default one out of these settings. */
    OneCatalog(Map<String, String> settings) {
        String name = settings.remove(DEFAULT);
        if (name != null && !name.isBlank()) {
            names.add(name.strip());
        }
    }

    /**
     * The metadata without catalogs.
     *
     * @throws IllegalStateException there are several, and the engine has any
     */
    Metadata build(MetadataSources sources, JdbcEnvironment environment) {
        MetadataBuilder builder = sources.getMetadataBuilder();
        PhysicalNamingStrategy project = ((MetadataBuilderImplementor) builder)
                .getMetadataBuildingOptions()
                .getPhysicalNamingStrategy();
        // By reflection, since the interface has more methods in later versions, and all answers are the project's own.
        builder.applyPhysicalNamingStrategy((PhysicalNamingStrategy) Proxy.newProxyInstance(
                OneCatalog.class.getClassLoader(),
                new Class<?>[] {PhysicalNamingStrategy.class},
                (proxy, method, arguments) -> answer(project, method, arguments)));
        Metadata metadata = builder.build();
        matters = environment.getNameQualifierSupport().supportsCatalogs();
        if (matters && names.size() > 1) {
            throw new IllegalStateException("They are in several databases: " + String.join(", ", names)
                    + ". Scripts run in one; keep the entities of each in a module of their own");
        }
        return metadata;
    }

    private @Nullable Object answer(PhysicalNamingStrategy project, Method method, Object[] arguments)
            throws Throwable {
        try {
            @Nullable Object answer = method.invoke(project, arguments);
            if (!method.getName().equals("toPhysicalCatalogName")) {
                return answer;
            }
            if (answer instanceof Identifier name) {
                names.add(name.getText());
            }
            return null;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What people should know of it. */
    List<String> notes() {
        return matters && !names.isEmpty()
                ? List.of("The catalog " + names.first()
                        + " of the model is taken for the database that the scripts run in.")
                : List.of();
    }
}
