package dev.migration.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectClassLoaderTest {
    private static final String OURS = MigrationException.class.getName();

    @TempDir
    Path folder;

    @Test
    void theProjectsVersionOfAClassWins() throws Exception {
        try (ProjectClassLoader loader = ProjectClassLoader.isolated(List.of(ourClasses()))) {
            Class<?> theirs = loader.loadClass(OURS);

            assertThat(theirs).isNotSameAs(MigrationException.class);
            assertThat(theirs.getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void nothingOfOursIsSeen() throws Exception {
        try (ProjectClassLoader loader = ProjectClassLoader.isolated(List.of(folder))) {
            assertThatThrownBy(() -> loader.loadClass(OURS)).isInstanceOf(ClassNotFoundException.class);
            assertThat(loader.loadClass("java.sql.Driver")).isSameAs(java.sql.Driver.class);
        }
    }

    @Test
    void aSharedPackageIsOursEvenWhereTheProjectHasIt() throws Exception {
        try (ProjectClassLoader loader = ProjectClassLoader.sharing(
                List.of(ourClasses()),
                List.of("dev.migration.error."),
                getClass().getClassLoader())) {
            assertThat(loader.loadClass(OURS)).isSameAs(MigrationException.class);
            assertThat(loader.loadClass(ProjectClassLoader.class.getName())).isNotSameAs(ProjectClassLoader.class);
        }
    }

    @Test
    void resourcesAreTheProjectsAlone() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Path theirs = Files.writeString(services.resolve("java.sql.Driver"), "com.acme.Driver");
        try (ProjectClassLoader loader = ProjectClassLoader.sharing(
                List.of(folder), List.of("dev.migration.error."), getClass().getClassLoader())) {
            assertThat(getClass().getClassLoader().getResource("META-INF/services/java.sql.Driver"))
                    .isNotNull();
            assertThat(Collections.list(loader.getResources("META-INF/services/java.sql.Driver")))
                    .containsExactly(theirs.toUri().toURL());
            assertThat(loader.getResource(OURS.replace('.', '/') + ".class")).isNull();
        }
    }

    private static Path ourClasses() throws Exception {
        return Path.of(MigrationException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
