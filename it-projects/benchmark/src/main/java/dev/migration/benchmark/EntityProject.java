package dev.migration.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Maven project of synthetic entities. Their parents form a tree of ten children each, never a chain, and the first
 * entity is its own parent.
 *
 * @param directory where its pom is
 * @param entities how many
 */
record EntityProject(Path directory, int entities) {
    /** The column that {@link #writeWithAddedColumn()} adds to the last entity. */
    static final String ADDED_COLUMN = "remark";

    private static final String ADDED = """

                @Column(name = "%s", length = 500)
                private String %s;
            """.formatted(ADDED_COLUMN, ADDED_COLUMN);

    /** Writes the project anew. */
    EntityProject write() throws IOException {
        write("");
        return this;
    }

    /** Writes the project anew, with one column more. */
    EntityProject writeWithAddedColumn() throws IOException {
        write(ADDED);
        return this;
    }

    private void write(String added) throws IOException {
        delete(directory);
        // Maven takes the folder with .mvn for the root, and would else read the options of the repository around it.
        Files.createDirectories(directory.resolve(".mvn"));
        Files.writeString(directory.resolve("pom.xml"), resource("pom.xml"));
        var sources = Files.createDirectories(directory.resolve("src/main/java/com/example/entities"));
        var template = resource("Entity.java.template");
        for (int i = 0; i < entities; i++) {
            var source = template.replace("{number}", number(i))
                    .replace("{parent}", number((i - 1) / 10))
                    .replace("{added}", i == entities - 1 ? added : "");
            Files.writeString(sources.resolve("Entity" + number(i) + ".java"), source);
        }
    }

    private static String number(int entity) {
        return "%04d".formatted(entity);
    }

    private static String resource(String name) throws IOException {
        try (var stream = EntityProject.class.getResourceAsStream("/project/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Where the plugin writes its scripts. */
    Path history() {
        return directory.resolve("src/main/resources/db/migration");
    }

    /** Where Maven compiles the entities to. */
    Path classes() {
        return directory.resolve("target/classes");
    }

    /** Removes all that the plugin has written. */
    void clearHistory() throws IOException {
        delete(directory.resolve("src/main/resources"));
        delete(directory.resolve("src/main/migration"));
        delete(directory.resolve("target/migration"));
        delete(classes().resolve("db"));
    }

    /** Gives this project the scripts of another, and nothing else. */
    void copyHistory(EntityProject other) throws IOException {
        clearHistory();
        try (var scripts = Files.list(other.history())) {
            Files.createDirectories(history());
            for (var script : scripts.toList()) {
                Files.copy(script, history().resolve(script.getFileName()));
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
