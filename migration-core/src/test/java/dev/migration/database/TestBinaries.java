package dev.migration.database;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The engines' binaries on the test class path, where the build put them. */
public final class TestBinaries {
    private TestBinaries() {}

    /** A {@link BinariesResolver}. */
    public static Path resolve(String groupId, String artifactId, String version) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(file -> file.endsWith(artifactId + "-" + version + ".jar"))
                .findFirst()
                .orElseThrow();
    }
}
