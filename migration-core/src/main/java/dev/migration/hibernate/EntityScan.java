package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import dev.migration.configuration.EntityPlaces;
import dev.migration.error.MigrationException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;

/** Finds what a persistence unit maps, by the annotations in class files; no class is loaded. */
final class EntityScan {
    private static final DotName ENTITY = DotName.createSimple("jakarta.persistence.Entity");
    private static final List<DotName> MANAGED = List.of(
            ENTITY,
            DotName.createSimple("jakarta.persistence.Embeddable"),
            DotName.createSimple("jakarta.persistence.MappedSuperclass"),
            DotName.createSimple("jakarta.persistence.Converter"));
    private static final DotName OLD_ENTITY = DotName.createSimple("javax.persistence.Entity");
    private static final String PACKAGE_INFO = ".package-info";

    private final EntitySource source;
    private final PersistenceUnit unit;
    private final EntityPlaces places;
    private final List<Archive> module;
    private final List<Archive> dependencies;

    EntityScan(EntitySource source, PersistenceUnit unit, EntityPlaces places) {
        this.source = source;
        this.unit = unit;
        this.places = places;
        this.module = Archive.of(source.outputDirectories());
        this.dependencies = Archive.of(source.dependencies());
    }

    ManagedClasses managed() {
        List<String> classes = new ArrayList<>(unit.classes());
        List<String> packages = new ArrayList<>();
        List<Archive> searched = searched();
        searched.forEach(archive -> add(archive, archive.index(), classes, packages));
        List<String> scanned = scannedPackages();
        if (!scanned.isEmpty()) {
            dependencies.stream()
                    .filter(archive -> !searched.contains(archive))
                    .forEach(archive -> add(archive, archive.index(scanned), classes, packages));
        }
        classes.removeIf(name -> !isWanted(name));
        packages.removeIf(name -> !isWanted(name + PACKAGE_INFO));
        List<String> mappings = mappings();
        searched.forEach(archive -> archive.hibernateMappings().forEach(mapping -> mappings.add(mapping.toString())));
        ManagedClasses managed = new ManagedClasses(classes, packages, mappings, searched);
        if (managed.isEmpty()) {
            throw noEntity(managed);
        }
        return managed;
    }

    private void add(Archive archive, Index index, List<String> classes, List<String> packages) {
        refuseOldEntities(index, archive);
        MANAGED.forEach(annotation -> index.getAnnotations(annotation)
                .forEach(found -> classes.add(found.target().asClass().name().toString())));
        index.getKnownClasses().stream()
                .filter(EntityScan::isMappedPackage)
                .forEach(info -> packages.add(packageName(info)));
    }

    /** The packages whose entities count wherever on the class path they are. */
    private List<String> scannedPackages() {
        List<String> scanned = new ArrayList<>(places.scanned());
        if (!unit.excludeUnlisted()) {
            scanned.addAll(source.entityPackages());
        }
        return scanned;
    }

    /** The error for a model without entities, also where only Hibernate could tell. */
    MigrationException noEntity(ManagedClasses managed) {
        String where = managed.searched().stream()
                .map(archive -> archive.path().toString())
                .collect(Collectors.joining(", "));
        String inPackages = source.entityPackages().isEmpty()
                ? ""
                : " in the packages " + String.join(", ", source.entityPackages());
        return MigrationException.project(
                "No entity found" + inPackages + ". Searched: "
                        + (where.isEmpty() ? "nothing, for " + missing() : where),
                "Compile the module first. A dependency is searched only if it holds META-INF/persistence.xml or"
                        + " META-INF/orm.xml, or for the packages that entityPackages names.");
    }

    private String missing() {
        return source.outputDirectories().stream().map(Path::toString).collect(Collectors.joining(", "))
                + " does not exist";
    }

    private List<Archive> searched() {
        Set<Archive> searched = new LinkedHashSet<>();
        if (!unit.excludeUnlisted()) {
            searched.addAll(module);
            dependencies.stream().filter(Archive::isPersistenceArchive).forEach(searched::add);
            places.dependencies().forEach(path -> searched.add(new Archive(path)));
        }
        unit.jarFiles().forEach(name -> searched.add(jarFile(name)));
        return List.copyOf(searched);
    }

    /** Maven's name of a jar carries its version, that of {@code <jar-file>} often doesn't. */
    private Archive jarFile(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String stem = file.endsWith(".jar") ? file.substring(0, file.length() - ".jar".length()) : file;
        return dependencies.stream()
                .filter(archive -> {
                    String candidate = archive.path().getFileName().toString();
                    return candidate.equals(file) || candidate.matches("\\Q" + stem + "\\E-\\d.*\\.jar");
                })
                .findFirst()
                .orElseThrow(() -> MigrationException.setup(
                        PersistenceXml.NAME + " names the jar-file " + name + ", which is not among the dependencies",
                        "Add it to the module's dependencies, or remove the element."));
    }

    private List<String> mappings() {
        List<Archive> everything = new ArrayList<>(module);
        everything.addAll(dependencies);
        List<String> mappings = new ArrayList<>();
        List<String> named = new ArrayList<>(unit.mappingFiles());
        named.addAll(places.mappingFiles());
        for (String name : named) {
            mappings.add(everything.stream()
                    .map(archive -> archive.resource(name))
                    .filter(url -> url != null)
                    .findFirst()
                    .map(URL::toString)
                    .orElseThrow(() -> MigrationException.project(
                            whereNamed(name) + " names the mapping-file " + name + ", which is not on the class path",
                            "Correct its name, or add it to the module's resources.")));
        }
        for (Archive archive : unit.excludeUnlisted() ? module : everything) {
            URL standard = archive.resource("META-INF/orm.xml");
            if (standard != null) {
                mappings.add(standard.toString());
            }
        }
        return mappings;
    }

    private String whereNamed(String mappingFile) {
        return unit.mappingFiles().contains(mappingFile) ? unit.file() : "The application's configuration";
    }

    /** A library that serves both namespaces annotates its entities with both; Hibernate sees the one it knows. */
    private void refuseOldEntities(Index index, Archive archive) {
        index.getAnnotations(OLD_ENTITY).stream()
                .map(found -> found.target().asClass())
                .filter(type -> !type.hasDeclaredAnnotation(ENTITY))
                .map(type -> type.name().toString())
                .filter(this::isWanted)
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw MigrationException.project(
                            name + " in " + archive.path() + " is an entity of javax.persistence",
                            "Hibernate 6.2 or newer is needed, and it reads jakarta.persistence only: move the entities"
                                    + " to that namespace, or set model to an SQL script that creates the schema.");
                });
    }

    private static boolean isMappedPackage(ClassInfo info) {
        return info.name().toString().endsWith(PACKAGE_INFO)
                && info.declaredAnnotations().stream()
                        .map(annotation -> annotation.name().toString())
                        .anyMatch(name -> name.startsWith("jakarta.persistence.")
                                || name.startsWith("org.hibernate.annotations."));
    }

    private static String packageName(ClassInfo info) {
        String name = info.name().toString();
        return name.substring(0, name.length() - PACKAGE_INFO.length());
    }

    private boolean isWanted(String className) {
        return source.entityPackages().isEmpty()
                || source.entityPackages().stream().anyMatch(name -> className.startsWith(name + "."));
    }
}
