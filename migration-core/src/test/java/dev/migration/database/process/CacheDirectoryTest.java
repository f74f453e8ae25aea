package dev.migration.database.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CacheDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void isTheUsersOwn() {
        Map<String, String> none = Map.of();
        assertThat(CacheDirectory.personal("Linux", "/home/me", none))
                .isEqualTo(Path.of("/home/me/.cache/migration-maven-plugin"));
        assertThat(CacheDirectory.personal("Linux", "/home/me", Map.of("XDG_CACHE_HOME", "/var/me")))
                .isEqualTo(Path.of("/var/me/migration-maven-plugin"));
        assertThat(CacheDirectory.personal("Mac OS X", "/Users/me", none))
                .isEqualTo(Path.of("/Users/me/Library/Caches/migration-maven-plugin"));
    }

    @Test
    void isNoPersonalOneForAUserWithoutAHome() {
        assertThat(CacheDirectory.personal("Linux", "?", Map.of())).isNull();
        assertThat(CacheDirectory.personal("Linux", "", Map.of())).isNull();
    }

    @Test
    void liesAmongTheTemporaryFilesThenIfNobodyElseHasMadeIt() throws IOException {
        Path made = CacheDirectory.temporary(folder, "me");
        assertThat(made).isEqualTo(folder.resolve("migration-maven-plugin-me")).isEmptyDirectory();
        assertThat(CacheDirectory.temporary(folder, "me")).isEqualTo(made);

        Files.createSymbolicLink(folder.resolve("migration-maven-plugin-you"), made);
        assertThatThrownBy(() -> CacheDirectory.temporary(folder, "you"))
                .isInstanceOf(MigrationException.class)
                .hasMessage("The folder " + folder.resolve("migration-maven-plugin-you")
                        + " cannot be used for a database's binaries: it belongs to somebody else");
    }
}
