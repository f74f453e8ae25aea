package dev.migration.hibernate;

import dev.migration.error.MigrationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which releases of Hibernate can be asked. */
final class HibernateRelease {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private HibernateRelease() {}

    static boolean isTooOld(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major < 6 || (major == 6 && Integer.parseInt(numbers.group(2)) < 2);
    }

    /** The version itself, unless there is none or it is too old. */
    static String required(@Nullable String version) {
        if (version == null) {
            throw MigrationException.setup(
                    "There is no Hibernate on the module's class path, and it is Hibernate that reads the entities",
                    "Add org.hibernate.orm:hibernate-core, 6.2 or newer, to the module's dependencies, or set model to"
                            + " an SQL script that creates the schema.");
        }
        if (isTooOld(version)) {
            throw MigrationException.setup(
                    "Hibernate " + version + " is on the module's class path, but 6.2 or newer is needed",
                    "Upgrade Hibernate, or set model to an SQL script that creates the schema.");
        }
        return version;
    }
}
