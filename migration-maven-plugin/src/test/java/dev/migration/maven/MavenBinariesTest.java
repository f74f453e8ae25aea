package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class MavenBinariesTest {
    @TempDir
    Path local;

    @Inject
    RepositorySystem system;

    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

    @BeforeEach
    void useTheLocalRepository() {
        session.setLocalRepositoryManager(
                system.newLocalRepositoryManager(session, new LocalRepository(local.toFile())));
    }

    @Test
    void whatIsInTheLocalRepositoryIsUsed() throws IOException {
        Path jar = local.resolve("com/acme/binaries/16.4.0/binaries-16.4.0.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "binaries");

        assertThat(resolve("16.4.0")).isEqualTo(jar);
    }

    @Test
    void aLibraryComesWithWhatItNeeds() throws IOException {
        deploy(
                "library",
                "<dependency><groupId>com.acme</groupId><artifactId>needed</artifactId>"
                        + "<version>1</version></dependency>");
        deploy("needed", "");

        assertThat(new MavenBinaries(system, session, List.of()).resolveWithDependencies("com.acme", "library", "1"))
                .containsExactly(file("library", "jar"), file("needed", "jar"));
    }

    private void deploy(String name, String dependencies) throws IOException {
        Files.createDirectories(file(name, "jar").getParent());
        Files.writeString(file(name, "jar"), "library");
        Files.writeString(
                file(name, "pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>" + name
                        + "</artifactId><version>1</version><dependencies>" + dependencies
                        + "</dependencies></project>");
    }

    private Path file(String name, String type) {
        return local.resolve("com/acme/" + name + "/1/" + name + "-1." + type);
    }

    @Test
    void whatNoRepositoryHasIsNamed() {
        assertThatThrownBy(() -> resolve("99"))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e.fault()).isEqualTo(MigrationException.Fault.SETUP);
                    assertThat(e.hint()).startsWith("Check that your repositories or mirrors offer it");
                })
                .hasMessageStartingWith(
                        "The dev database needs com.acme:binaries:jar:99, which Maven cannot resolve: ");
    }

    @Test
    void offlineTheHintIsToGoOnlineOnce() {
        session.setOffline(true);

        assertThatThrownBy(() -> resolve("99"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.hint()).startsWith("Run once without --offline"));
    }

    private Path resolve(String version) {
        return new MavenBinaries(system, session, List.of()).resolve("com.acme", "binaries", version);
    }
}
