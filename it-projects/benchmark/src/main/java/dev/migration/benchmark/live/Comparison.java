package dev.migration.benchmark.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The rows of the end, one by one, beside what the writers know of them. */
final class Comparison {
    private final Orders orders;
    private final Change change;
    private final List<Ledger> ledgers;

    /** Ledgers of writers that are at rest. */
    Comparison(Orders orders, Change change, List<Ledger> ledgers) {
        this.orders = orders;
        this.change = change;
        this.ledgers = List.copyOf(ledgers);
    }

    /**
     * What was found.
     *
     * @param rows how many there are
     * @param lost how many are not there, are too many, or hold something else; -1 where the release that is there in the end
     *     cannot read them at all
     * @param first the first of them, or why nothing can be read
     */
    record Found(long rows, long lost, String first) {}

    /** Reads all rows. */
    Found of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var found = orders(connection);
            long visits = differentCustomers(connection);
            return visits == 0
                    ? found
                    : new Found(found.rows(), found.lost() + visits, found.first() + " customers with other visits");
        } catch (SQLException e) {
            return new Found(
                    0, -1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Found orders(Connection connection) throws SQLException {
        long rows = 0;
        long right = 0;
        String first = "";
        var release = change.next();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (var result = statement.executeQuery(release.selectAll())) {
                while (result.next()) {
                    long id = result.getLong(1);
                    var row = Writer.row(release, result);
                    rows++;
                    if (ledger(id).accepts(id, row, true)) {
                        right++;
                    } else if (first.isEmpty()) {
                        first = "order " + id + " is " + row;
                    }
                }
            }
        }
        long expected =
                orders.rows() + ledgers.stream().mapToLong(Ledger::growth).sum();
        long missing = Math.max(0, expected - rows);
        return new Found(rows, rows - right + missing, first.isEmpty() && missing > 0 ? "rows are missing" : first);
    }

    private long differentCustomers(Connection connection) throws SQLException {
        long different = 0;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select id, visits from customers")) {
            while (result.next()) {
                long id = result.getLong(1);
                different += ledger(id).visits(id) == result.getInt(2) ? 0 : 1;
            }
        }
        return different;
    }

    private Ledger ledger(long id) {
        return ledgers.get((int) (id % ledgers.size()));
    }
}
