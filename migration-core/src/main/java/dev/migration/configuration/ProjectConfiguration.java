package dev.migration.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a project says about itself.
 *
 * @param hibernate Hibernate's properties by their full names, sorted
 * @param databases what tells the engine, the first with most right: a JDBC URL, a driver's class name, a dialect's, or the
 *     engine's own name; never for connecting
 * @param flyway Flyway's settings by their full names, sorted: {@code flyway.locations}
 * @param entities where its entities are
 * @param notes what a person should know, whole sentences
 */
public record ProjectConfiguration(
        List<Setting> hibernate,
        List<Setting> databases,
        List<Setting> flyway,
        EntityPlaces entities,
        List<String> notes) {

    /** For a project that says nothing. */
    public static final ProjectConfiguration NOTHING =
            new ProjectConfiguration(List.of(), List.of(), List.of(), EntityPlaces.PLAIN, List.of());

    /** Sorts and copies. */
    public ProjectConfiguration {
        hibernate = sorted(hibernate);
        databases = List.copyOf(databases);
        flyway = sorted(flyway);
        notes = List.copyOf(notes);
    }

    private static List<Setting> sorted(List<Setting> settings) {
        return settings.stream().sorted(Comparator.comparing(Setting::name)).toList();
    }

    /** Settings by name. */
    public static Map<String, String> values(List<Setting> settings) {
        Map<String, String> values = new TreeMap<>();
        settings.forEach(setting -> values.put(setting.name(), setting.value()));
        return values;
    }
}
