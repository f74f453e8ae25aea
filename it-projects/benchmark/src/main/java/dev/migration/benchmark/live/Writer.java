package dev.migration.benchmark.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Inserts, updates and deletes orders of its own, alone and in transactions, and reads now and then whether one of them is
 * as it left it, whichever release did so.
 */
final class Writer implements Worker.Request {
    private static final String VISIT = "update customers set visits = visits + 1 where id = ?";

    private static final int NEAR = 250;

    private final Orders orders;
    private final Ledger ledger;
    private final Traffic traffic;
    private final Session session;
    private final int step;

    /** A writer of the ledger's rows, which lie {@code step} ids apart. */
    Writer(Orders orders, Ledger ledger, Traffic traffic, Session session, int step) {
        this.orders = orders;
        this.ledger = ledger;
        this.traffic = traffic;
        this.session = session;
        this.step = step;
    }

    @Override
    public void serve(RandomGenerator random) throws SQLException {
        var release = traffic.release(random);
        int kind = random.nextInt(100);
        if (kind < 25) {
            insert(release, random);
        } else if (kind < 60) {
            update(release, ledger.someId(random), random);
        } else if (kind < 65) {
            delete(release, ledger.someId(random));
        } else if (kind < 75) {
            order(release, random);
        } else if (kind < 85) {
            neighbours(release, random);
        } else {
            compare(release, ledger.someId(random));
        }
    }

    private void insert(Release release, RandomGenerator random) throws SQLException {
        long id = ledger.freeId();
        var row = orders.invent(id, random);
        session.one(release.insert(), parameters(id, release, row));
        ledger.insert(release, id, row);
    }

    private void update(Release release, long id, RandomGenerator random) throws SQLException {
        var values = orders.change(random);
        session.one(release.update(), changes(id, release, values));
        ledger.update(release, id, values);
    }

    private void delete(Release release, long id) throws SQLException {
        session.one(release.delete(), List.of(id));
        ledger.delete(id);
    }

    /** An order, and a visit of its customer: one transaction that holds locks in both tables. */
    private void order(Release release, RandomGenerator random) throws SQLException {
        long id = ledger.freeId();
        long customer = ledger.someCustomer(random);
        var row = orders.invent(id, random);
        session.transaction(() -> {
            session.one(release.insert(), parameters(id, release, row));
            session.one(VISIT, List.of(customer));
        });
        ledger.insert(release, id, row);
        ledger.visited(customer);
    }

    /** Two orders that one batch may hold both of, the later one first, which is not the order in which a batch goes. */
    private void neighbours(Release release, RandomGenerator random) throws SQLException {
        long first = ledger.someId(random);
        long second = first - step * random.nextLong(1, NEAR);
        if (!ledger.exists(second)) {
            return;
        }
        var firstValues = orders.change(random);
        var secondValues = orders.change(random);
        session.transaction(() -> {
            session.one(release.update(), changes(first, release, firstValues));
            session.one(release.update(), changes(second, release, secondValues));
        });
        ledger.update(release, first, firstValues);
        ledger.update(release, second, secondValues);
    }

    private void compare(Release release, long id) throws SQLException {
        var difference = session.read(release.byKey(), List.of(id), rows -> {
            if (!rows.next()) {
                return "order " + id + " is not there";
            }
            var row = row(release, rows);
            return ledger.accepts(id, row, false) ? "" : "order " + id + " reads as " + row;
        });
        if (!difference.isEmpty()) {
            traffic.writing().different(difference);
        }
    }

    /** The row at hand, behind its id. */
    static Map<Attribute, @Nullable Object> row(Release release, ResultSet rows) throws SQLException {
        Map<Attribute, @Nullable Object> row = new EnumMap<>(Attribute.class);
        int column = 2;
        for (var attribute : release.inserted()) {
            row.put(attribute, attribute.read(rows, column++));
        }
        return row;
    }

    private static List<@Nullable Object> parameters(long id, Release release, Map<Attribute, @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        release.inserted().forEach(attribute -> values.add(release.written(attribute, row.get(attribute))));
        return values;
    }

    private static List<@Nullable Object> changes(long id, Release release, Map<Attribute, @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        release.updated().forEach(attribute -> values.add(release.written(attribute, row.get(attribute))));
        values.add(id);
        return values;
    }
}
