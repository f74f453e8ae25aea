package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that are read by another JVM than this one. */
class ForkedJvmTest {
    /** The same JDK, for what does not depend on another one. */
    private static final Path OURS = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void useAFolderThatIsHardToName() throws IOException {
        folder = Files.createDirectories(temporary.resolve("größe & \"so\""));
    }

    @ParameterizedTest
    @EnumSource(HibernateVersion.class)
    void answersAsInThisJvm(HibernateVersion hibernate) {
        EntitySource source =
                project(hibernate).source(Shop.sources()).compile().on(TestProject.POSTGRESQL);

        assertThat(new EntityModelReader(OURS).read(source)).isEqualTo(new EntityModelReader().read(source));
    }

    @ParameterizedTest
    @EnumSource(HibernateVersion.class)
    void readsClassesOfANewerJava(HibernateVersion hibernate) {
        NewerJdk jdk = NewerJdk.required();
        EntitySource source =
                project(hibernate).source(Shop.sources()).compileWith(jdk).on(TestProject.H2);

        EntityModel model = new EntityModelReader(jdk.java()).read(source);

        assertThat(model.hibernateVersion()).isEqualTo(hibernate.version);
        assertThat(model.entities()).isEqualTo(7);
        assertThat(model.statements()).anyMatch(sql -> sql.startsWith("create table customers"));
    }

    @Test
    void readsClassesWithPreviewFeatures() throws IOException {
        NewerJdk jdk = NewerJdk.required();
        TestProject project = project(HibernateVersion.V7_4).source(Shop.LABEL).compileWith(jdk);
        // What the compiler writes into a class that uses one; which there are depends on the JDK.
        Path file = project.classes.resolve("com/acme/Label.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[4] = (byte) 0xFF;
        bytes[5] = (byte) 0xFF;
        Files.write(file, bytes);
        EntitySource source = project.on(TestProject.H2);

        assertThat(new EntityModelReader(jdk.java()).read(source).entities()).isEqualTo(1);
        assertThat(failure(new EntityModelReader(), source).hint())
                .startsWith(
                        "Run Maven with JDK " + jdk.feature() + " and MAVEN_OPTS=--enable-preview, or build with a");
    }

    @Test
    void withoutAToolchainClassesOfANewerJavaAreNamedWithTheJdkTheyNeed() {
        NewerJdk jdk = NewerJdk.required();
        EntitySource source = project(HibernateVersion.V6_6)
                .source(Shop.LABEL, Shop.ANIMAL, Shop.DOG)
                .compileWith(jdk)
                .on(TestProject.H2);

        MigrationException failure = failure(new EntityModelReader(), source);

        assertThat(failure)
                .hasMessage("The entities cannot be read: com.acme.Animal is compiled for JDK " + jdk.feature()
                        + " (class file version " + (jdk.feature() + 44) + "), and Maven runs on JDK "
                        + Runtime.version().feature());
        assertThat(failure.hint())
                .isEqualTo("Run Maven with JDK " + jdk.feature()
                        + " or newer, or build with a toolchain of that JDK: name it in toolchains.xml, and let"
                        + " maven-toolchains-plugin choose it in the POM.");
        assertThat(failure.fault()).isEqualTo(MigrationException.Fault.SETUP);
    }

    @Test
    void aToolchainThatIsTooOldIsNamed() {
        NewerJdk jdk = NewerJdk.required();
        EntitySource source = project(HibernateVersion.V6_6)
                .source(Shop.LABEL)
                .compileWith(jdk)
                .on(TestProject.H2);

        assertThat(failure(new EntityModelReader(OURS), source))
                .hasMessageEndingWith("), and the toolchain's " + OURS + " is older");
    }

    @Test
    void aNewerHibernateIsNotTakenForNone() throws IOException {
        NewerJdk jdk = NewerJdk.required();
        Path other = Files.createDirectories(folder.resolve("other"));
        Path hibernate =
                new TestProject(other, List.of()).source("""
                        package org.hibernate;
                        public class Version { public static String getVersionString() { return "9.0"; } }
                        """).compileWith(jdk).jar("hibernate-core-9.jar");
        List<Path> dependencies = new ArrayList<>(List.of(hibernate));
        dependencies.add(HibernateVersion.jar(HibernateVersion.V6_6.jars(), "jakarta.persistence-api"));
        TestProject project = project(HibernateVersion.V6_6).source(Shop.LABEL).compile();

        assertThat(failure(
                        new EntityModelReader(),
                        new EntitySource(
                                List.of(project.classes), dependencies, Map.of(), List.of(), null, TestProject.H2)))
                .hasMessageStartingWith(
                        "The entities cannot be read: org.hibernate.Version is compiled for JDK " + jdk.feature());
    }

    @Test
    void whatTheProjectsClassesPrintIsNoAnswer() {
        EntitySource source =
                project(HibernateVersion.V7_4).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Loud {
                            static { for (int i = 0; i < 100_000; i++) { System.out.println("out"); System.err.println("err"); } }
                            @Id Long id;
                            Converted value = new Converted();
                            @Converter(autoApply = true)
                            public static class Converting implements AttributeConverter<Converted, String> {
                                static { new Loud(); }
                                public String convertToDatabaseColumn(Converted value) { return ""; }
                                public Converted convertToEntityAttribute(String value) { return new Converted(); }
                            }
                            public static class Converted {}
                        }
                        """).compile().on(TestProject.H2);

        assertThat(new EntityModelReader(OURS).read(source).statements())
                .containsExactly("create table Loud (id bigint not null, value varchar(255), primary key (id))");
    }

    @Test
    void aThreadThatRunsOnIsNotWaitedFor() {
        EntitySource source =
                project(HibernateVersion.V6_6).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Busy {
                            @Id Long id;
                            Converted text = new Converted();
                            @Converter(autoApply = true)
                            public static class Converting implements AttributeConverter<Converted, String> {
                                static { new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); }
                                public String convertToDatabaseColumn(Converted value) { return ""; }
                                public Converted convertToEntityAttribute(String value) { return new Converted(); }
                            }
                            public static class Converted {}
                        }
                        """).compile().on(TestProject.H2);

        assertThat(new EntityModelReader(OURS).read(source).entities()).isEqualTo(1);
    }

    @Test
    void itEndsWithTheMavenThatAsked() throws Exception {
        EntitySource source =
                project(HibernateVersion.V6_6).source("""
                        package org.hibernate;
                        public class Version {
                            public static String getVersionString() { while (true) { Thread.onSpinWait(); } }
                        }
                        """).compile().on(TestProject.H2);
        String ourselves = Path.of(BridgeProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process process = new ProcessBuilder(OURS.toString(), "-cp", ourselves, BridgeProcess.class.getName()).start();
        try (ObjectOutputStream request = new ObjectOutputStream(process.getOutputStream())) {
            request.writeObject(
                    new ArrayList<>(List.of(source.outputDirectories().get(0).toString())));
            request.writeObject(Map.of());
        }

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void hibernatesRefusalIsToldAsInThisJvm() {
        EntitySource source =
                project(HibernateVersion.V6_6).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Order { String text; }
                        """).compile().on(TestProject.H2);

        assertThat(failure(new EntityModelReader(OURS), source))
                .hasMessage(failure(new EntityModelReader(), source).getMessage());
    }

    @Test
    void aJavaThatIsNotThereIsNamed() {
        Path java = folder.resolve("bin/java");

        MigrationException failure = failure(new EntityModelReader(java), label());

        assertThat(failure).hasMessageStartingWith("The toolchain's " + java + " cannot be started: ");
        assertThat(failure.hint()).startsWith("See whether the toolchain's jdkHome in toolchains.xml is a working JDK");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaThatEndsIsToldWithWhatItSaid() throws IOException {
        Path java = script("echo 'Error: no memory' >&2; exit 3");

        assertThat(failure(new EntityModelReader(java), label()))
                .hasMessage("The JVM of the toolchain, " + java
                        + ", which reads the entities, ended with exit code 3, after it said:\n  Error: no memory");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaThatAnswersAnythingElseIsTold() throws IOException {
        Path java = script("echo 'Hello'");

        assertThat(failure(new EntityModelReader(java), label()))
                .hasMessage("The JVM of the toolchain, " + java
                        + ", which reads the entities, gave no answer that can be read");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAJvmPrintsBesideItsAnswerIsNoPartOfIt() throws IOException {
        EntitySource source = label();
        Path java = script("echo 'VM warning'; exec '" + OURS + "' -Xlog:gc*=info:stdout \"$@\"");

        assertThat(new EntityModelReader(java).read(source)).isEqualTo(new EntityModelReader().read(source));
    }

    private Path script(String text) throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private EntitySource label() {
        return project(HibernateVersion.V6_6).source(Shop.LABEL).compile().on(TestProject.H2);
    }

    private static MigrationException failure(EntityModelReader reader, EntitySource source) {
        return catchThrowableOfType(MigrationException.class, () -> reader.read(source));
    }

    private TestProject project(HibernateVersion hibernate) {
        return new TestProject(folder, hibernate.jars());
    }
}
