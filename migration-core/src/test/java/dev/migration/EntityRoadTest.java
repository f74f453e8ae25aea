package dev.migration;

import static dev.migration.TestModule.CONTRACTS;
import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migration.error.MigrationException;
import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.Shop;
import dev.migration.hibernate.TestProject;
import dev.migration.report.Report.ReportedChange;
import dev.migration.report.ReportSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The road of a project that grows: compiled entities in, scripts out, again and again. */
class EntityRoadTest {
    private static final String INVOICE = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Invoice { @Id @GeneratedValue Long id; @ManyToOne(optional = false) Order ordered; }
            """;

    private static final Map<String, String> GROWN = Map.of(
            "{ OPEN, PAID }",
            "{ OPEN, PAID, SENT }",
            "public class Animal { @Id Long id; String name; }",
            "@Table(name = \"Animal\", indexes = @Index(name = \"ix_legs\", columnList = \"legs\"), uniqueConstraints ="
                    + " @UniqueConstraint(name = \"uq_name\", columnNames = \"name\")) public class Animal { @Id Long id;"
                    + " String name; Integer legs; @ManyToOne Customer owner; }");

    @TempDir
    private Path folder;

    private int compiled;

    static Stream<Arguments> everyHibernateOnEveryEngine() {
        return Arrays.stream(HibernateVersion.values())
                .flatMap(hibernate -> Stream.of("h2", "postgresql", "mariadb", "sqlite")
                        .map(database -> Arguments.of(hibernate, database)));
    }

    @ParameterizedTest
    @MethodSource("everyHibernateOnEveryEngine")
    void aProjectGrowsStepByStep(HibernateVersion hibernate, String database) {
        TestModule module = module(database);
        String animal = animal(database);
        entities(module, hibernate, Map.of());
        module.generate();
        assertThat(module.scripts()).hasSize(2).allMatch(file -> file.startsWith(SCRIPTS));
        ReportSchema.assertValid(module.read("target/migration/report.json"));
        assertThat(module.generate().changes()).isEmpty();

        entities(module, hibernate, GROWN, INVOICE);
        assertThat(module.check().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.rule().equals("model-change-not-migrated"));
        ReportSchema.assertValid(module.read("target/migration/report.json"));
        assertThat(module.generate().changes())
                .extracting(ReportedChange::kind, ReportedChange::object)
                .contains(
                        tuple("table-added", module.on("mariadb") ? "Invoice" : "invoice"),
                        tuple("column-added", animal + ".legs"),
                        tuple("index-added", animal + ".ix_legs"),
                        tuple("unique-added", animal + ".uq_name"),
                        tuple("column-added", animal + ".owner_id"))
                .extracting(change -> change.toList().get(0))
                .contains(
                        // Hibernate maps an enum to H2's own enum type since 6.5.
                        module.on("mariadb") || (module.on("h2") && hibernate != HibernateVersion.V6_2)
                                ? "column-type-changed"
                                : "check-changed",
                        "foreign-key-added")
                .doesNotContain("column-dropped", "table-dropped");
        assertThat(module.scripts()).hasSize(module.on("mariadb") ? 20 : module.on("postgresql") ? 18 : 4);
        ReportSchema.assertValid(module.read("target/migration/report.json"));
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
        ReportSchema.assertValid(module.read("target/migration/report.json"));
    }

    @ParameterizedTest
    @MethodSource("everyHibernateOnEveryEngine")
    void anAttributeThatWentIsWithheldAndARenamedOneIsAskedFor(HibernateVersion hibernate, String database) {
        TestModule module = module(database);
        String animal = animal(database);
        entities(module, hibernate, Map.of());
        module.generate();

        entities(module, hibernate, Map.of("String holder;", ""));
        assertThat(module.generate().scripts())
                .singleElement()
                .satisfies(script -> assertThat(script.phase()).isEqualTo("contract"));
        assertThat(module.scripts())
                .contains(CONTRACTS + "drop_card_holder.sql", CONTRACTS + "drop_card_holder.undo.sql")
                .hasSize(4);
        assertThat(module.check().findings()).isEmpty();

        entities(module, hibernate, Map.of("String holder;", "", "String breed;", "String race;"));
        assertThatThrownBy(module::generate)
                .hasMessage(animal + ".breed may have become " + animal + ".race. Nothing was written.")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .contains("mvn migration:generate -Dmigration.rename=" + animal + ".breed:race")
                .contains("mvn migration:generate -Dmigration.drop=" + animal + ".breed");
        assertThat(module.scripts()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("everyHibernateOnEveryEngine")
    void hostileNamesOfEntitiesWork(HibernateVersion hibernate, String database) {
        TestModule module = module(database);
        List<String> names = List.of(
                "order",
                "user",
                "select",
                "Group",
                "gr\u00f6\u00dfe",
                "a b",
                "x".repeat(module.on("mariadb") ? 61 : 64));
        String[] sources = names.stream()
                .map(name -> source("E" + names.indexOf(name), name))
                .toArray(String[]::new);
        TestProject project = new TestProject(folder.resolve("names"), hibernate.jars())
                .source(sources)
                .compile();
        module.entities(project.classes, hibernate.jars());

        assertThat(module.generate().changes())
                .filteredOn(change -> change.kind().equals("table-added"))
                .hasSize(names.size())
                .allSatisfy(change -> assertThat(change.source()).startsWith("com.acme.E"));
        assertThat(module.scripts()).hasSize(2);
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void twoNamesThatTheEngineCannotKeepApartAreRefusedInItsWords(String database) {
        int limit = Map.of("h2", 256, "mariadb", 64).getOrDefault(database, 63);
        TestProject project = new TestProject(folder.resolve("names"), HibernateVersion.V6_6.jars())
                .source(source("One", "x".repeat(limit) + "1"), source("Two", "x".repeat(limit) + "2"))
                .compile();
        TestModule module = module(database).entities(project.classes, HibernateVersion.V6_6.jars());

        assertThatThrownBy(module::generate)
                .hasMessageStartingWith("What Hibernate 6.6.56.Final writes for com.acme.")
                .hasMessageContaining(
                        limit == 256
                                ? "too long"
                                : limit == 64
                                        ? "Incorrect table name"
                                        : "relation \"" + "x".repeat(63) + "\" already exists");
        assertThat(module.scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "sqlite"})
    void aTableThatTheEngineRefusesCanBeLeftOut(String database) {
        TestProject project = new TestProject(folder.resolve("refused"), HibernateVersion.V6_6.jars())
                .source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        @Table(name = "hits", indexes = @Index(name = "ix_hits", columnList = "word"))
                        public class Hit {
                            @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
                            @Column(columnDefinition = "no such) type", nullable = false) String word;
                            @ManyToOne Query query;
                        }
                        """, """
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Query { @Id Long id; @ManyToOne Hit best; }
                        """)
                .compile();
        TestModule module = module(database).entities(project.classes, HibernateVersion.V6_6.jars());

        assertThatThrownBy(module::generate)
                .hasMessageStartingWith("What Hibernate 6.6.56.Final writes for com.acme.Hit does not run on ")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .endsWith(", or leave it out with unmanaged=hits.");

        module.unmanaged("hits");
        assertThat(module.generate().changes())
                .extracting(change -> change.kind() + " " + change.object().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("table-added hibernate_sequences", "table-added query");
        assertThat(module.lines())
                .anyMatch(line -> line.startsWith("Unmanaged, and left out of the model, for ")
                        && line.contains("create table hits"));
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void anIndexThatTheEngineRefusesCanBeLeftOutAndItsTableStays() {
        TestProject project = new TestProject(folder.resolve("refused"), HibernateVersion.V6_6.jars())
                .source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        @Table(name = "hits", indexes = @Index(name = "ix_word", columnList = "word, page"))
                        public class Hit { @Id Long id; @Column(length = 768) String word; int page; }
                        """)
                .compile();
        TestModule module = module("mariadb").entities(project.classes, HibernateVersion.V6_6.jars());

        assertThatThrownBy(module::generate)
                .hasMessageContaining("Specified key was too long")
                .asInstanceOf(InstanceOfAssertFactories.type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .endsWith(", or leave it out with unmanaged=hits.ix_word.");

        module.unmanaged("hits.ix_word");
        assertThat(module.generate().changes())
                .extracting(ReportedChange::kind, ReportedChange::object)
                .containsExactly(tuple("table-added", "hits"));
        assertThat(module.generate().changes()).isEmpty();
    }

    private static String source(String type, String name) {
        return """
                package com.acme;
                import jakarta.persistence.*;
                @Entity
                @Table(name = "`%2$s`", indexes = @Index(name = "ix_%1$s", columnList = "`c %2$s`"),
                  uniqueConstraints = @UniqueConstraint(name = "`uk %2$s`", columnNames = "`c %2$s`"))
                public class %1$s {
                    @Id Long id;
                    @Column(name = "`%2$s`", nullable = false) String plain;
                    @Column(name = "`c %2$s`") String other;
                    @ManyToOne @JoinColumn(name = "`p %2$s`") %1$s parent;
                }
                """.formatted(type, name);
    }

    /** MariaDB keeps the case of a table's name. */
    private static String animal(String database) {
        return database.equals("mariadb") ? "Animal" : "animal";
    }

    private TestModule module(String database) {
        return new TestModule(folder.resolve("module"), database);
    }

    /** Compiles the shop anew with some words replaced. */
    private void entities(TestModule module, HibernateVersion hibernate, Map<String, String> edits, String... more) {
        TestProject project = new TestProject(folder.resolve("compiled" + compiled++), hibernate.jars());
        for (String source : Shop.sources()) {
            // H2 looks in the schema of the referencing table for what a foreign key refers to without a schema; SQLite
            // has none.
            String text = !module.on("postgresql") ? source.replace(", schema = \"sales\"", "") : source;
            for (Map.Entry<String, String> edit : edits.entrySet()) {
                text = text.replace(edit.getKey(), edit.getValue());
            }
            project.source(text);
        }
        module.entities(project.source(more).compile().classes, hibernate.jars());
    }
}
