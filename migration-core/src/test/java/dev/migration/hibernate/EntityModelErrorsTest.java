package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityModelErrorsTest {
    @TempDir
    Path folder;

    @Test
    void withoutEntitiesItSaysWhereItLooked() throws IOException {
        TestProject project = project(HibernateVersion.V6_6).source(Shop.STATUS).compile();
        Path other = Files.createDirectories(folder.resolve("other"));
        TestProject library = new TestProject(other, List.of())
                .resource("META-INF/orm.xml", ORM)
                .source(Shop.STATUS);
        Path archive = library.compile().jar("library.jar");
        List<Path> dependencies = new ArrayList<>(HibernateVersion.V6_6.jars());
        dependencies.add(archive);

        MigrationException failure = failure(new EntitySource(
                List.of(project.classes), dependencies, java.util.Map.of(), List.of(), null, TestProject.H2));

        assertThat(failure).hasMessage("No entity found. Searched: " + project.classes + ", " + archive);
        assertThat(failure.hint())
                .isEqualTo(
                        "Compile the module first. A dependency is searched only if it holds"
                                + " META-INF/persistence.xml or META-INF/orm.xml, or for the packages that entityPackages names.");
    }

    @Test
    void withoutCompiledClassesItSaysSo() {
        assertThat(failure(project(HibernateVersion.V6_6).on(TestProject.H2)))
                .hasMessage("No entity found. Searched: nothing, for " + folder.resolve("target/classes")
                        + " does not exist");
    }

    @Test
    void withoutEntitiesInThePackagesItNamesThem() {
        TestProject project = project(HibernateVersion.V6_6).source(Shop.LABEL).compile();
        EntitySource source = new EntitySource(
                List.of(project.classes),
                HibernateVersion.V6_6.jars(),
                java.util.Map.of(),
                List.of("com.other", "com.ac"),
                null,
                TestProject.H2);

        assertThat(failure(source))
                .hasMessage("No entity found in the packages com.other, com.ac. Searched: " + project.classes);
    }

    @Test
    void withoutHibernateItAsksForIt() {
        TestProject project = project(HibernateVersion.V6_6).source(Shop.LABEL).compile();
        EntitySource source = new EntitySource(
                List.of(project.classes),
                List.of(HibernateVersion.jar(HibernateVersion.V6_6.jars(), "jakarta.persistence-api")),
                java.util.Map.of(),
                List.of(),
                null,
                TestProject.H2);

        MigrationException failure = failure(source);

        assertThat(failure)
                .hasMessage("There is no Hibernate on the module's class path, and it is Hibernate that reads the"
                        + " entities");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.SETUP);
    }

    @Test
    void anOldHibernateIsRefused() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        new TestProject(old, List.of()).source("""
                        package org.hibernate;
                        public class Version { public static String getVersionString() { return "5.6.15.Final"; } }
                        """).compile();
        TestProject project = project(HibernateVersion.V6_6).source(Shop.LABEL).compile();
        EntitySource source = new EntitySource(
                List.of(project.classes),
                List.of(old.resolve("target/classes")),
                java.util.Map.of(),
                List.of(),
                null,
                TestProject.H2);

        assertThat(failure(source))
                .hasMessage("Hibernate 5.6.15.Final is on the module's class path, but 6.2 or newer is needed");
    }

    @Test
    void entitiesOfTheOldNamespaceAreRefused() {
        TestProject project = project(HibernateVersion.V6_6).source("""
                        package javax.persistence;
                        public @interface Entity {}
                        """, """
                        package com.acme;
                        @javax.persistence.Entity
                        public class Old {}
                        """).compile();

        MigrationException failure = failure(project.on(TestProject.H2));

        assertThat(failure).hasMessage("com.acme.Old in " + project.classes + " is an entity of javax.persistence");
        assertThat(failure.hint())
                .startsWith("Hibernate 6.2 or newer is needed, and it reads jakarta.persistence only");
    }

    @Test
    void anEntityOfBothNamespacesIsRead() {
        TestProject project = project(HibernateVersion.V6_6).source("""
                        package javax.persistence;
                        public @interface Entity {}
                        """, """
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity @javax.persistence.Entity
                        public class Both { @Id Long id; }
                        """).compile();

        assertThat(new EntityModelReader().read(project.on(TestProject.H2)).entities())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongMappingIsToldInHibernatesWords(HibernateVersion hibernate) {
        TestProject project = project(hibernate).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Order { @Id Long id; @ManyToOne Runnable owner; }
                        """).compile();

        assertThat(failure(project.on(TestProject.H2)))
                .hasMessage("Hibernate " + hibernate.version
                        + " cannot read the entities: Association 'com.acme.Order.owner' targets "
                        + (hibernate == HibernateVersion.V6_2
                                ? "an unknown entity named 'java.lang.Runnable'"
                                : "the type 'java.lang.Runnable' which is not an '@Entity' type"));
    }

    @ParameterizedTest
    @EnumSource
    void anEntityWithoutIdentifierIsNamed(HibernateVersion hibernate) {
        TestProject project = project(hibernate).source("""
                        package com.acme;
                        @jakarta.persistence.Entity
                        public class Nameless { String text; }
                        """).compile();

        assertThat(failure(project.on(TestProject.H2)))
                .hasMessageStartingWith("Hibernate " + hibernate.version + " cannot read the entities: ")
                .hasMessageContaining("com.acme.Nameless");
    }

    @ParameterizedTest
    @EnumSource
    void anAttributeOfAnUnmappableTypeIsNamed(HibernateVersion hibernate) {
        TestProject project = project(hibernate).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Order { @Id Long id; Runnable job; }
                        """).compile();

        assertThat(failure(project.on(TestProject.H2)))
                .hasMessage("Hibernate " + hibernate.version
                        + " cannot read the entities: Could not determine recommended JdbcType for "
                        + (hibernate == HibernateVersion.V6_2
                                ? "`java.lang.Runnable`"
                                : "Java type 'java.lang.Runnable'")
                        + " (the type of com.acme.Order#job)");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingClassIsNamedWithTheEntityThatNeedsIt(HibernateVersion hibernate) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path money = new TestProject(other, List.of())
                .source("package org.money; public class Money {}")
                .compile()
                .jar("money.jar");
        List<Path> compileJars = new ArrayList<>(hibernate.jars());
        compileJars.add(money);
        TestProject project = project(hibernate).source(Shop.LABEL, """
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Price { @Id Long id; org.money.Money amount; }
                        """).compileAgainst(compileJars);

        MigrationException failure = failure(project.on(TestProject.H2));

        assertThat(failure)
                .hasMessage("Hibernate " + hibernate.version
                        + " cannot read the entities: class org.money.Money is not on the class path, and"
                        + " com.acme.Price needs it");
        assertThat(failure.hint()).isEqualTo("Add the dependency that holds org.money.Money to the module.");
    }

    @Test
    void librariesThatDoNotFitTogetherAreToldFromAWrongMapping() {
        TestProject project = project(HibernateVersion.V6_6).source("""
                        package com.acme;
                        public class Rates { public static long standard() { return 19; } }
                        """, """
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Price { @Id Long id; static final long RATE = Rates.standard(); }
                        """).compile();
        new TestProject(folder, List.of())
                .source("package com.acme; public class Rates { }")
                .compile();

        MigrationException failure = failure(project.on(TestProject.H2));

        assertThat(failure)
                .hasMessage("Hibernate " + HibernateVersion.V6_6.version
                        + " cannot read the entities: NoSuchMethodError: 'long com.acme.Rates.standard()'");
        assertThat(failure.hint()).startsWith("Two libraries of the class path do not fit together");
    }

    @Test
    void afterAFailureTheJvmIsAsItWas() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        long drivers = DriverManager.drivers().count();
        TestProject project = project(HibernateVersion.V6_6).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Loud implements java.sql.Driver {
                            static {
                                try { java.sql.DriverManager.registerDriver(new Loud()); }
                                catch (java.sql.SQLException e) { throw new IllegalStateException(e); }
                            }
                            @Id Long id;
                            @ManyToOne Runnable wrong = load();
                            static Runnable load() { return null; }
                            public java.sql.Connection connect(String url, java.util.Properties info) { return null; }
                            public boolean acceptsURL(String url) { return false; }
                            public java.sql.DriverPropertyInfo[] getPropertyInfo(String u, java.util.Properties i) {
                                return new java.sql.DriverPropertyInfo[0];
                            }
                            public int getMajorVersion() { return 1; }
                            public int getMinorVersion() { return 0; }
                            public boolean jdbcCompliant() { return false; }
                            public java.util.logging.Logger getParentLogger() { return null; }
                        }
                        """).compile();

        failure(project.on(TestProject.H2));

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
        assertThat(DriverManager.drivers().count()).isEqualTo(drivers);
    }

    private static final String ORM = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0"/>
            """;

    private static MigrationException failure(EntitySource source) {
        return catchThrowableOfType(MigrationException.class, () -> new EntityModelReader().read(source));
    }

    private TestProject project(HibernateVersion hibernate) {
        return new TestProject(folder, hibernate.jars());
    }
}
