package dev.migration.benchmark.live;

import dev.migration.DevDatabases;
import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The servers that the tool proves its scripts on: apart from those with traffic, where they are started by us. */
final class LiveServers implements DevDatabases, AutoCloseable {
    private final Map<DatabaseChoice, DatabaseServer> servers = new HashMap<>();

    @Override
    public DatabaseServer server(DatabaseChoice choice) {
        return servers.computeIfAbsent(choice, LiveServers::start);
    }

    /** A server for traffic. */
    static LiveDatabase live(String choice) throws SQLException {
        var parsed = DatabaseChoice.parse(choice);
        return switch (parsed.engine()) {
            case "postgresql" -> new PostgreSqlLive(choice, start(parsed));
            case "mariadb" -> new MariaDbLive(choice, start(parsed));
            default ->
                throw new IllegalArgumentException(
                        "live.databases must name postgresql or mariadb, not " + parsed.engine());
        };
    }

    @Override
    public void close() {
        servers.values().forEach(DatabaseServer::close);
    }

    private static DatabaseServer start(DatabaseChoice choice) {
        return DatabaseServers.start(choice, LiveServers::onClassPath);
    }

    private static Path onClassPath(String groupId, String artifactId, String version) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(file -> file.endsWith(artifactId + "-" + version + ".jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        artifactId + " " + version + " is no dependency of this project: see its pom.xml"));
    }
}
