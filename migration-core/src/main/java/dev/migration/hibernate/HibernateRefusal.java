package dev.migration.hibernate;

import dev.migration.error.MigrationException;
import java.util.Map;

/** Tells a person why Hibernate did not read the entities, from what the bridge found out. */
final class HibernateRefusal {
    private HibernateRefusal() {}

    /** The error for a failure that the bridge describes. */
    static MigrationException of(String version, Map<String, String> failure) {
        String start = "Hibernate " + version + " cannot read the entities: ";
        String artifact = failure.get("artifact");
        if (artifact != null) {
            return MigrationException.setup(
                    start + failure.get("words"),
                    "Add " + artifact + " in Hibernate's version to the module's dependencies.");
        }
        String clash = failure.get("clash");
        if (clash != null) {
            return MigrationException.project(
                    start + clash,
                    "Two libraries of the class path do not fit together: mvn dependency:tree -Dverbose tells who brings the"
                            + " class, and dependencyManagement chooses the version that Hibernate " + version
                            + " is made for.");
        }
        String missing = failure.get("missing");
        if (missing != null) {
            String wanted = failure.getOrDefault("wanted", "");
            return MigrationException.project(
                    start + "class " + missing + " is not on the class path"
                            + (wanted.isEmpty() ? "" : ", and " + wanted + " needs it"),
                    "Add the dependency that holds " + missing + " to the module.");
        }
        return MigrationException.project(start + failure.get("words"), hint(failure));
    }

    /** What an application does and nothing here does for it, or that it would not start either. */
    private static String hint(Map<String, String> failure) {
        if (failure.containsKey("unwritable")) {
            return "The application may start with it, but Hibernate cannot write its DDL: give the column its type in the"
                    + " mapping, @Column(columnDefinition = \"jsonb\") for instance, or register one for all such columns in"
                    + " a class that implements org.hibernate.boot.model.TypeContributor.";
        }
        String service = failure.get("service");
        if (service != null) {
            return "The application registers " + service
                    + " when it starts, which is not done here. Register it in a class"
                    + " that implements org.hibernate.service.spi.ServiceContributor, and name that class in"
                    + " META-INF/services/org.hibernate.service.spi.ServiceContributor of the module.";
        }
        return "Correct the mapping; an application would not start with it either.";
    }
}
