package dev.migration.benchmark.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reads by key, through a join, and in the order of an index. */
final class Reader implements Worker.Request {
    private final Orders orders;
    private final Traffic traffic;
    private final Session session;

    Reader(Orders orders, Traffic traffic, Session session) {
        this.orders = orders;
        this.traffic = traffic;
        this.session = session;
    }

    @Override
    public void serve(RandomGenerator random) throws SQLException {
        var release = traffic.release(random);
        long id = random.nextLong(1, orders.rows());
        switch (random.nextInt(3)) {
            case 0 -> session.read(release.byKey(), List.of(id), Reader::all);
            case 1 -> session.read(release.join(), List.of(id % orders.customers() + 1), Reader::all);
            default -> session.read(release.range(), List.of(Orders.time(id)), Reader::all);
        }
    }

    private static int all(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }
}
