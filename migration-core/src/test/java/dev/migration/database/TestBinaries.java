package dev.migration.database;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** One that gives the whole test class path for what a library needs. */
    public static BinariesResolver withDependencies() {
        return new BinariesResolver() {
            @Override
            public Path resolve(String groupId, String artifactId, String version) {
                return TestBinaries.resolve(groupId, artifactId, version);
            }

            @Override
            public List<Path> resolveWithDependencies(String groupId, String artifactId, String version) {
                List<Path> files = new ArrayList<>(List.of(resolve(groupId, artifactId, version)));
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .forEach(files::add);
                return files;
            }
        };
    }
}
