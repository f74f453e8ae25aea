package dev.migration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules on imports, as data: a package imports only what its row lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "dev.migration";

    /** Package → what it may import beside itself, its subpackages and {@code error}. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("error", Set.of()),
            Map.entry("git", Set.of()),
            Map.entry("schema", Set.of()),
            Map.entry("classpath", Set.of()),
            Map.entry("operation", Set.of("schema")),
            Map.entry("dialect", Set.of("schema", "operation")),
            Map.entry("database", Set.of("classpath", "schema", "dialect")),
            Map.entry("configuration", Set.of("classpath")),
            Map.entry("hibernate", Set.of("classpath", "configuration")),
            Map.entry("flyway", Set.of("classpath", "database")),
            Map.entry("diff", Set.of("schema")),
            Map.entry("adoption", Set.of("diff")),
            Map.entry("plan", Set.of("schema", "operation", "diff", "dialect")),
            Map.entry("proof", Set.of("schema", "dialect", "database", "flyway", "diff")),
            Map.entry("sql", Set.of("schema", "flyway")),
            Map.entry("rule", Set.of("schema", "flyway", "sql")),
            Map.entry("report", Set.of("plan", "database", "rule"))));

    /** Libraries that only one package may touch. */
    private static final Map<String, String> ONLY_IMPORTER = new TreeMap<>(Map.ofEntries(
            Map.entry("org.hibernate", "hibernate"),
            Map.entry("org.flywaydb", "flyway"),
            Map.entry("org.apache.commons.compress", "database"),
            Map.entry("org.eclipse.jgit", "git"),
            Map.entry("org.h2", "database"),
            Map.entry("org.yaml", "configuration"),
            Map.entry("com.fasterxml.jackson.dataformat.toml", "configuration"),
            Map.entry("org.mariadb", "database"),
            Map.entry("org.postgresql", "database"),
            Map.entry("org.sqlite", "database"),
            Map.entry("org.testcontainers", "database"),
            Map.entry("org.tukaani", "database")));

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static List<String> packages() {
        return List.copyOf(MAY_IMPORT.keySet());
    }

    static List<String> libraries() {
        return List.copyOf(ONLY_IMPORTER.keySet());
    }

    @Test
    void everyPackageHasARow() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : core) {
            if (!type.getPackageName().equals(ROOT)) {
                found.add(type.getPackageName().substring(ROOT.length() + 1).split("\\.", 2)[0]);
            }
        }
        assertThat(MAY_IMPORT.keySet()).isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatItsRowLists(String name) {
        DescribedPredicate<JavaClass> forbidden = new DescribedPredicate<>("outside the row of " + name) {
            @Override
            public boolean test(JavaClass type) {
                return inProject(type) && !allowed(name, type.getPackageName());
            }
        };
        ArchRule rule = noClasses()
                .that(resideInAPackage(ROOT + "." + name + ".."))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true);
        rule.check(core);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aRowListsOnlyWhatThePackageImports(String name) {
        Set<String> imported = new TreeSet<>();
        for (JavaClass type : core) {
            if (type.getPackageName().startsWith(ROOT + "." + name)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(target -> target.startsWith(ROOT + "."))
                        .map(target -> target.substring(ROOT.length() + 1).split("\\.", 2)[0])
                        .forEach(imported::add);
            }
        }
        assertThat(imported).containsAll(MAY_IMPORT.getOrDefault(name, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryHasOneImporter(String library) {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + "." + ONLY_IMPORTER.get(library) + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(library + "..")
                .check(core);
    }

    @Test
    void coreKnowsNothingOfMavenAndNeverLogs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.slf4j..", "java.util.logging..")
                .check(core);
    }

    @Test
    void noPackageIsADrawerForTheRest() {
        for (JavaClass type : core) {
            assertThat(Arrays.asList(type.getPackageName().split("\\.")))
                    .doesNotContain("util", "utils", "common", "impl", "model", "service", "helper", "misc");
        }
    }

    private static boolean inProject(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean allowed(String name, String importedPackage) {
        if (importedPackage.equals(ROOT)) {
            return false;
        }
        String imported = importedPackage.substring(ROOT.length() + 1).split("\\.", 2)[0];
        return imported.equals(name)
                || imported.equals("error")
                || MAY_IMPORT.getOrDefault(name, Set.of()).contains(imported);
    }
}
