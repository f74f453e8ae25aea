package dev.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the desired schema comes from.
 *
 * @param model {@code entities}, or the path of an SQL script that creates the schema
 * @param entityPackages the packages whose entities count, with all below them; empty for all
 * @param persistenceUnit the persistence unit to read, null for the only one
 * @param properties Hibernate properties, over those found in the project
 */
public record ModelSettings(
        String model, List<String> entityPackages, @Nullable String persistenceUnit, Map<String, String> properties) {

    /** The model value that stands for the compiled entities. */
    public static final String ENTITIES = "entities";

    /** Copies the collections. */
    public ModelSettings {
        entityPackages = List.copyOf(entityPackages);
        properties = Map.copyOf(properties);
    }
}
