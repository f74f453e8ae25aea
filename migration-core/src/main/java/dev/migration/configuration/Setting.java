package dev.migration.configuration;

/**
 * One thing that a project says about itself.
 *
 * @param name as its reader knows it: {@code hibernate.default_schema}, {@code flyway.table}
 * @param value may be secret, so it is not part of {@link #toString()}
 * @param foundIn the file, as a person knows it: {@code application.yml}
 */
public record Setting(String name, String value, String foundIn) {
    /** Refuses a setting without a name. */
    public Setting {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a setting without a name, in " + foundIn);
        }
    }

    Setting named(String other) {
        return new Setting(other, value, foundIn);
    }

    Setting valued(String other) {
        return new Setting(name, other, foundIn);
    }

    @Override
    public String toString() {
        return name + " in " + foundIn;
    }
}
