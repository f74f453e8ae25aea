package dev.migration.database.postgresql;

import dev.migration.database.BinariesResolver;
import dev.migration.database.TestBinaries;
import java.nio.file.Path;

/** PostgreSQL servers for tests, from the binaries on the test class path, in the build's own folder. */
final class TestServers {
    static final Path CACHE = Path.of("target", "postgresql").toAbsolutePath();

    /** Finds what is on the class path. */
    static final BinariesResolver CLASS_PATH = TestBinaries::resolve;

    private TestServers() {}

    static EmbeddedPostgreSql start() {
        return start(CACHE);
    }

    static EmbeddedPostgreSql start(Path cache) {
        return EmbeddedPostgreSql.start(jar(), cache, ServerUser.choose());
    }

    static Path jar() {
        return PostgreSqlBinaries.jar(18, Platform.current(), CLASS_PATH);
    }
}
