package dev.migration.configuration;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a project has its entities, beside its own classes.
 *
 * @param own the packages of entities that count, with all below them; empty for all
 * @param scanned the packages whose entities count in dependencies too, with all below them
 * @param dependencies the dependencies all entities of which count
 * @param mappingFiles class path resources with mappings
 * @param persistenceXml whether {@code META-INF/persistence.xml} counts
 */
public record EntityPlaces(
        List<String> own,
        List<String> scanned,
        List<Path> dependencies,
        List<String> mappingFiles,
        boolean persistenceXml) {

    /** For a project of which no more is known. */
    public static final EntityPlaces PLAIN = new EntityPlaces(List.of(), List.of(), List.of(), List.of(), true);

    /** Copies the lists. */
    public EntityPlaces {
        own = List.copyOf(own);
        scanned = scanned.stream().sorted().distinct().toList();
        dependencies = List.copyOf(dependencies);
        mappingFiles = List.copyOf(mappingFiles);
    }
}
