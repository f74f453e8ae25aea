package dev.migration.benchmark.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one writer's rows must hold. They are its own: those whose id leaves its number as the remainder, so that nobody else
 * changes them. For use by one thread at a time.
 */
final class Ledger {
    private final Orders orders;
    private final Change change;
    private final int number;
    private final int writers;
    private final Map<Long, @Nullable Map<Attribute, @Nullable Object>> touched = new HashMap<>();
    private final Map<Long, Integer> visits = new HashMap<>();
    private final List<Long> inserted = new ArrayList<>();
    private long next;
    private long deleted;

    /** The ledger of writer {@code number} among {@code writers}. */
    Ledger(Orders orders, Change change, int number, int writers) {
        this.orders = orders;
        this.change = change;
        this.number = number;
        this.writers = writers;
        this.next = (orders.rows() / writers + 1) * writers + number;
    }

    /** An id that no row has had. */
    long freeId() {
        long id = next;
        next += writers;
        return id;
    }

    /** The id of a row that is there; every fourth time one that was inserted in this run. */
    long someId(RandomGenerator random) {
        while (true) {
            var recent = !inserted.isEmpty() && random.nextInt(4) == 0;
            long id = recent
                    ? inserted.get(random.nextInt(inserted.size()))
                    : random.nextLong(orders.rows() / writers) * writers + number;
            if (exists(id)) {
                return id;
            }
        }
    }

    /** Whether the row must be there. */
    boolean exists(long id) {
        return touched.containsKey(id) ? touched.get(id) != null : id >= 1 && id <= orders.rows();
    }

    /** A customer whom no other writer changes. */
    long someCustomer(RandomGenerator random) {
        return random.nextLong(1, orders.customers() / writers) * writers + number;
    }

    void visited(long customer) {
        visits.merge(customer, 1, Integer::sum);
    }

    int visits(long customer) {
        return visits.getOrDefault(customer, 0);
    }

    void insert(Release release, long id, Map<Attribute, @Nullable Object> row) {
        touched.put(id, change.left(release, row));
        inserted.add(id);
    }

    void update(Release release, long id, Map<Attribute, @Nullable Object> values) {
        Map<Attribute, @Nullable Object> row = new EnumMap<>(Objects.requireNonNull(row(id)));
        release.updated().forEach(attribute -> row.put(attribute, release.written(attribute, values.get(attribute))));
        touched.put(id, row);
    }

    void delete(long id) {
        touched.put(id, null);
        deleted++;
    }

    /** By how much there are more rows of this writer than at the start. */
    long growth() {
        return inserted.size() - deleted;
    }

    /**
     * Whether the row is as it was left.
     *
     * @param actual what a release reads, with all that it knows
     * @param complete whether the last script is done, so that no NULL waits to be filled any more
     */
    boolean accepts(long id, Map<Attribute, @Nullable Object> actual, boolean complete) {
        var row = exists(id) ? row(id) : null;
        return row != null
                && actual.entrySet().stream()
                        .allMatch(entry -> accepts(row, entry.getKey(), entry.getValue(), complete));
    }

    private boolean accepts(
            Map<Attribute, @Nullable Object> row, Attribute attribute, @Nullable Object actual, boolean complete) {
        var expected = row.get(attribute);
        var fill = change.fills().get(attribute);
        if (expected == null && fill != null) {
            if (actual == null) {
                return !complete;
            }
            expected = fill.apply(row);
        }
        return expected == Change.ANY ? actual != null : Objects.equals(expected, actual);
    }

    private @Nullable Map<Attribute, @Nullable Object> row(long id) {
        return touched.containsKey(id) ? touched.get(id) : change.left(change.old(), orders.atStart(id));
    }
}
