package dev.migration.benchmark.live;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A server with a filled database, which is copied for every run. */
interface LiveDatabase extends AutoCloseable {
    /** Engine, version, and what of its settings matters to the figures. */
    String description();

    /** The parameter {@code database} of the tool. */
    String choice();

    /** The schema of the start in the engine's words. */
    String schema();

    /** All changes to try, in the order of the table of results. */
    List<Change> changes();

    /** What Flyway is told besides, by its full names. */
    Map<String, String> flyway();

    /** Creates the filled database from the history of a project. */
    void fill(Orders orders, LiveProject project) throws SQLException;

    /** A fresh copy of it; the copy before is gone then. */
    DataSource copy() throws SQLException;

    @Override
    void close();
}
