package dev.migration.configuration;

import dev.migration.classpath.Archive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Type;

/**
 * What the annotations of a Spring Boot application say about its entities: that they are in the packages of
 * {@code @EntityScan}, or else in that of the application's class.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/data/sql.html">Spring Boot, SQL Databases</a>
 */
final class SpringClasses {
    private static final String CONFIGURATION = "org.springframework.boot.autoconfigure.";
    private static final List<DotName> APPLICATION = List.of(
            DotName.createSimple(CONFIGURATION + "SpringBootApplication"),
            DotName.createSimple(CONFIGURATION + "EnableAutoConfiguration"));
    private static final DotName PACKAGE = DotName.createSimple(CONFIGURATION + "AutoConfigurationPackage");
    private static final List<DotName> SCANS = List.of(
            DotName.createSimple(CONFIGURATION + "domain.EntityScan"),
            DotName.createSimple("org.springframework.boot.persistence.autoconfigure.EntityScan"));
    private static final String HIBERNATE_CONFIGURATION = "HibernateJpaAutoConfiguration";

    private final List<Index> module;
    private final List<Archive> dependencies;

    SpringClasses(ProjectFiles files) {
        this.module = files.module().stream().map(Archive::index).toList();
        this.dependencies = files.dependencies();
    }

    /** Whether the module holds the class of an application. */
    boolean isApplication() {
        return !annotations(module, APPLICATION).isEmpty();
    }

    /** Whether the application does without Spring Boot's setup of Hibernate. */
    boolean excludesHibernate() {
        return annotations(module, APPLICATION).stream()
                .flatMap(found -> {
                    List<String> excluded = new ArrayList<>(classes(found, "exclude"));
                    excluded.addAll(strings(found, "excludeName"));
                    return excluded.stream();
                })
                .anyMatch(name -> name.endsWith("." + HIBERNATE_CONFIGURATION));
    }

    /** The packages that are searched for entities, on the whole class path. */
    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        annotations(module, APPLICATION).forEach(found -> packages.add(packageOf(found)));
        annotations(module, List.of(PACKAGE)).forEach(found -> packages.addAll(packages(found)));
        packages.remove("");
        Set<String> scanned = scanned(module);
        if (scanned.isEmpty() && !packages.isEmpty()) {
            scanned.addAll(scanned(configurations(packages)));
        }
        return scanned.isEmpty() ? packages : scanned;
    }

    private static Set<String> scanned(List<Index> indexes) {
        Set<String> scanned = new TreeSet<>();
        annotations(indexes, SCANS).forEach(found -> scanned.addAll(packages(found)));
        scanned.remove("");
        return scanned;
    }

    /** Classes of other modules in the application's packages are part of it. */
    private List<Index> configurations(Set<String> packages) {
        return dependencies.stream()
                .map(archive -> archive.index(List.copyOf(packages)))
                .toList();
    }

    private static Set<String> packages(AnnotationInstance annotation) {
        Set<String> packages = new TreeSet<>(strings(annotation, "value"));
        packages.addAll(strings(annotation, "basePackages"));
        classes(annotation, "basePackageClasses").forEach(name -> packages.add(packageOf(name)));
        if (packages.isEmpty()) {
            packages.add(packageOf(annotation));
        }
        return packages;
    }

    private static List<AnnotationInstance> annotations(List<Index> indexes, List<DotName> names) {
        return indexes.stream()
                .flatMap(index -> names.stream().flatMap(name -> index.getAnnotations(name).stream()))
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.CLASS)
                .toList();
    }

    private static List<String> strings(AnnotationInstance annotation, String name) {
        AnnotationValue value = annotation.value(name);
        return value == null ? List.of() : List.of(value.asStringArray());
    }

    private static List<String> classes(AnnotationInstance annotation, String name) {
        AnnotationValue value = annotation.value(name);
        List<String> names = new ArrayList<>();
        for (Type type : value == null ? new Type[0] : value.asClassArray()) {
            names.add(type.name().toString());
        }
        return names;
    }

    private static String packageOf(AnnotationInstance annotation) {
        return packageOf(annotation.target().asClass().name().toString());
    }

    private static String packageOf(String className) {
        return className.contains(".") ? className.substring(0, className.lastIndexOf('.')) : "";
    }
}
