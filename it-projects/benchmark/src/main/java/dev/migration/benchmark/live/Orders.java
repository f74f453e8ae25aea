package dev.migration.benchmark.live;

import static dev.migration.benchmark.live.Attribute.CODE;
import static dev.migration.benchmark.live.Attribute.CREATED;
import static dev.migration.benchmark.live.Attribute.CUSTOMER;
import static dev.migration.benchmark.live.Attribute.FAX;
import static dev.migration.benchmark.live.Attribute.LABEL;
import static dev.migration.benchmark.live.Attribute.NOTE;
import static dev.migration.benchmark.live.Attribute.PAYER;
import static dev.migration.benchmark.live.Attribute.PIECES;
import static dev.migration.benchmark.live.Attribute.PRICE;
import static dev.migration.benchmark.live.Attribute.REMARK;
import static dev.migration.benchmark.live.Attribute.STATUS;
import static dev.migration.benchmark.live.Attribute.TICKET;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are there at the start, once in SQL and once in Java, and the values that a release writes.
 *
 * @param rows how many there are, with the ids 1 to {@code rows}
 */
record Orders(long rows) {
    /** The schema that both engines start from. */
    static final String SCHEMA = """
            create table customers (
                id bigint primary key,
                name varchar(100) not null,
                visits int not null
            );
            create table orders (
                id bigint primary key,
                customer_id bigint not null,
                payer_id bigint not null,
                code varchar(30) not null,
                status varchar(10) not null,
                pieces int not null,
                price int not null,
                remark varchar(50),
                fax varchar(20) not null,
                created_at timestamp not null,
                constraint fk_orders_customer foreign key (customer_id) references customers (id),
                constraint ck_orders_status check (status in ('NEW', 'PAID', 'SENT'))
            );
            create index ix_orders_customer on orders (customer_id);
            create index ix_orders_created on orders (created_at);
            create index ix_orders_price on orders (price);
            """;

    private static final List<String> STATUSES = List.of("NEW", "PAID", "SENT");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);

    long customers() {
        return Math.max(100, rows / 50);
    }

    /** Fills {@code customers} from a source of numbers in a column {@code n}. */
    String fillCustomers(String numbers) {
        return "insert into customers select n, concat('Customer ', n), 0 from " + numbers;
    }

    /** Fills {@code orders}; {@code seconds} is the engine's word for a point in time {@code n} seconds after the first. */
    String fillOrders(String numbers, String seconds) {
        return "insert into orders select n, n % " + customers() + " + 1, (n * 7) % " + customers()
                + " + 1, concat('C-', n), case n % 3 when 0 then 'NEW' when 1 then 'PAID' else 'SENT' end,"
                + " n % 100, (n * 13) % 10000, case when n % 3 = 0 then null else concat('remark ', n) end,"
                + " concat('fax ', n), " + seconds + " from " + numbers;
    }

    /** The row as it is at the start. */
    Map<Attribute, @Nullable Object> atStart(long id) {
        Map<Attribute, @Nullable Object> row = new EnumMap<>(Attribute.class);
        row.put(CUSTOMER, id % customers() + 1);
        row.put(PAYER, id * 7 % customers() + 1);
        row.put(CODE, "C-" + id);
        row.put(STATUS, STATUSES.get((int) (id % 3)));
        row.put(PIECES, id % 100);
        row.put(PRICE, id * 13 % 10000);
        row.put(REMARK, id % 3 == 0 ? null : "remark " + id);
        row.put(FAX, "fax " + id);
        row.put(CREATED, time(id));
        return row;
    }

    /** A row that nobody has seen, all attributes of it. */
    Map<Attribute, @Nullable Object> invent(long id, RandomGenerator random) {
        var row = atStart(id);
        row.putAll(change(random));
        row.put(TICKET, new UUID(random.nextLong(), id));
        row.put(LABEL, label(row));
        return row;
    }

    /** New values for what an update sets. */
    Map<Attribute, @Nullable Object> change(RandomGenerator random) {
        Map<Attribute, @Nullable Object> row = new EnumMap<>(Attribute.class);
        row.put(STATUS, STATUSES.get(random.nextInt(3)));
        row.put(PIECES, (long) random.nextInt(100));
        row.put(PRICE, (long) random.nextInt(10000));
        row.put(REMARK, random.nextInt(4) == 0 ? null : "changed " + random.nextInt());
        row.put(NOTE, "note " + random.nextInt(1000));
        return row;
    }

    /** What {@link #LABEL_SQL} makes of a row. */
    static String label(Map<Attribute, @Nullable Object> row) {
        return row.get(CODE) + "/" + row.get(CUSTOMER);
    }

    /** A value of each row's own, of columns that no update changes. */
    static final String LABEL_SQL = "concat(code, '/', customer_id)";

    static LocalDateTime time(long id) {
        return FIRST.plusSeconds(id);
    }
}
