package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.configuration.EntityPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in dependencies that are no persistence archives. */
class FrameworkEntitiesTest {
    @TempDir
    private Path folder;

    private final List<Path> hibernate = HibernateVersion.V6_6.jars();

    private List<String> tables(List<String> entityPackages, EntityPlaces places, Path... dependencies) {
        TestProject module = new TestProject(folder.resolve("module"), hibernate)
                .source(entity("com.acme.app.Own"))
                .compile();
        List<Path> classPath = new ArrayList<>(List.of(dependencies));
        classPath.addAll(hibernate);
        EntitySource source =
                new EntitySource(List.of(module.classes), classPath, Map.of(), entityPackages, null, TestProject.H2);
        return new EntityModelReader()
                .read(source, places).tables().stream()
                        .map(table -> table.name().text())
                        .toList();
    }

    private TestProject library() {
        return new TestProject(folder.resolve("library"), hibernate)
                .source(entity("com.acme.shop.Shop"), entity("com.other.Other"))
                .compile();
    }

    @Test
    void packagesThatAFrameworkScansAreFoundInJarsAndFolders() {
        EntityPlaces scanned = new EntityPlaces(List.of(), List.of("com.acme"), List.of(), List.of(), false);

        assertThat(tables(List.of(), scanned, library().jar("library.jar"))).containsExactly("Own", "Shop");
        assertThat(tables(List.of(), scanned, library().classes)).containsExactly("Own", "Shop");
        assertThat(tables(List.of(), EntityPlaces.PLAIN, library().classes)).containsExactly("Own");
    }

    @Test
    void entityPackagesAreFoundInDependenciesToo() {
        assertThat(tables(List.of("com.other"), EntityPlaces.PLAIN, library().classes))
                .containsExactly("Other");
    }

    @Test
    void aPackageIsNotTheBeginningOfAnother() {
        EntityPlaces scanned = new EntityPlaces(List.of(), List.of("com.acme.sh"), List.of(), List.of(), false);

        assertThat(tables(List.of(), scanned, library().classes)).containsExactly("Own");
    }

    @Test
    void allEntitiesOfADependencyCountWhereTheFrameworkSaysSo() {
        Path library = library().classes;
        EntityPlaces indexed = new EntityPlaces(List.of(), List.of(), List.of(library), List.of(), false);

        assertThat(tables(List.of(), indexed, library)).containsExactly("Other", "Own", "Shop");
    }

    @Test
    void aConverterThatTheApplicationInjectsIntoIsRead() {
        TestProject module = new TestProject(folder.resolve("module"), hibernate)
                .source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        @Entity
                        public class Secret {
                            @Id Long id;
                            @Convert(converter = Sealed.class) StringBuilder text;
                        }
                        """, """
                        package com.acme;
                        import jakarta.persistence.*;
                        @Converter
                        public class Sealed implements AttributeConverter<StringBuilder, String> {
                            public Sealed(Runnable key) {}
                            public String convertToDatabaseColumn(StringBuilder text) { return null; }
                            public StringBuilder convertToEntityAttribute(String text) { return null; }
                        }
                        """)
                .compile();

        assertThat(new EntityModelReader().read(module.on(TestProject.H2)).statements())
                .anyMatch(statement -> statement.contains("text varchar(255)"));
    }

    private static String entity(String name) {
        int dot = name.lastIndexOf('.');
        return "package %s; import jakarta.persistence.*; @Entity public class %s { @Id Long id; }"
                .formatted(name.substring(0, dot), name.substring(dot + 1));
    }
}
