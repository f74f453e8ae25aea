package dev.migration.benchmark.live;

import java.util.List;
import java.util.stream.Stream;

/** What is tried on MariaDB: what it can do beside writers, and the statements that somebody in a hurry would write. */
final class MariaDbChanges {
    static final String SCHEMA = Orders.SCHEMA.replace("timestamp", "datetime");

    private static final String FAX = "    fax varchar(20) not null,\n";
    private static final String LAST = "    constraint ck_orders_status";

    private MariaDbChanges() {}

    static List<Change> all() {
        return Stream.of(columns(), indexes(), constraints(), types())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> columns() {
        var old = Release.old();
        return List.of(
                Change.of("nullable column added", column("note varchar(20)"), add("note varchar(20)"))
                        .to(old.with(Attribute.NOTE, "note")),
                Change.of(
                                "NOT NULL column added, constant default",
                                column("note varchar(20) not null default 'n/a'"),
                                add("note varchar(20) not null default 'n/a'"))
                        .to(old.with(Attribute.NOTE, "note"))
                        .bridged(Attribute.NOTE, "n/a"),
                Change.of(
                                "NOT NULL column added, one value for all rows",
                                column("note varchar(20) not null"),
                                add("note varchar(20)"),
                                "update orders set note = 'n/a'",
                                "alter table orders modify note varchar(20) not null")
                        .told("backfill", "orders.note:'n/a'")
                        .to(old.with(Attribute.NOTE, "note"))
                        .bridged(Attribute.NOTE, "n/a"),
                Change.of("column dropped", SCHEMA.replace(FAX, ""), "alter table orders drop column fax")
                        .to(old.without(Attribute.FAX)));
    }

    private static List<Change> indexes() {
        return List.of(
                Change.of(
                        "index added",
                        SCHEMA + "create index ix_orders_status on orders (status);\n",
                        "create index ix_orders_status on orders (status)"),
                Change.of(
                                "index dropped",
                                SCHEMA.replace("create index ix_orders_price on orders (price);\n", ""),
                                "drop index ix_orders_price on orders")
                        .told("drop", "index:ix_orders_price"));
    }

    private static List<Change> constraints() {
        return List.of(
                constraint("unique added", "uq_orders_code unique (code)"),
                constraint("foreign key added", "fk_orders_payer foreign key (payer_id) references customers (id)"),
                constraint("check added", "ck_orders_pieces check (pieces >= 0)"));
    }

    private static List<Change> types() {
        return List.of(
                Change.of(
                        "varchar wider",
                        SCHEMA.replace("code varchar(30)", "code varchar(60)"),
                        "alter table orders modify code varchar(60) not null"),
                Change.of(
                        "integer to bigint",
                        SCHEMA.replace("pieces int", "pieces bigint"),
                        "alter table orders modify pieces bigint not null"));
    }

    private static Change constraint(String name, String constraint) {
        return Change.of(
                name,
                SCHEMA.replace(LAST, "    constraint " + constraint + ",\n" + LAST),
                "alter table orders add constraint " + constraint);
    }

    private static String column(String column) {
        return SCHEMA.replace(FAX, FAX + "    " + column + ",\n");
    }

    private static String add(String column) {
        return "alter table orders add column " + column;
    }
}
