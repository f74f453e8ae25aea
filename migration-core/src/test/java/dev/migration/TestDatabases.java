package dev.migration;

import dev.migration.database.DatabaseChoice;
import dev.migration.database.DatabaseServer;
import dev.migration.database.DatabaseServers;
import dev.migration.database.TestBinaries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One server for each choice, for all tests of this process; they stop themselves when it ends. */
final class TestDatabases implements DevDatabases {
    /** The engines that every mapping is tried on, as users type them. */
    static final List<String> ENGINES = List.of("h2", "postgresql", "mariadb", "sqlite");

    static final TestDatabases SHARED = new TestDatabases();

    private final Map<DatabaseChoice, DatabaseServer> servers = new ConcurrentHashMap<>();

    private TestDatabases() {}

    @Override
    public DatabaseServer server(DatabaseChoice choice) {
        return servers.computeIfAbsent(choice, wanted -> DatabaseServers.start(wanted, TestBinaries::resolve));
    }
}
