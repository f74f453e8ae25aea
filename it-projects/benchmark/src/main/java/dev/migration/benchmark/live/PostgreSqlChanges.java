package dev.migration.benchmark.live;

import static dev.migration.benchmark.live.Orders.SCHEMA;

import java.util.List;
import java.util.stream.Stream;

/** What is tried on PostgreSQL: each recipe, and the statements that somebody in a hurry would write. */
final class PostgreSqlChanges {
    private static final String FAX = "    fax varchar(20) not null,\n";
    private static final String LAST = "    constraint ck_orders_status";

    private PostgreSqlChanges() {}

    static List<Change> all() {
        return Stream.of(addedColumns(), filledColumns(), goneColumns(), indexes(), constraints(), types(), tables())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> addedColumns() {
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
                                "alter table orders alter column note set not null")
                        .told("backfill", "orders.note:'n/a'")
                        .to(old.with(Attribute.NOTE, "note"))
                        .bridged(Attribute.NOTE, "n/a"));
    }

    private static List<Change> filledColumns() {
        var old = Release.old();
        return List.of(
                Change.of(
                                "NOT NULL column added, a value for each row",
                                column("label varchar(60) not null"),
                                add("label varchar(60)"),
                                "update orders set label = " + Orders.LABEL_SQL,
                                "alter table orders alter column label set not null")
                        .told("backfill", "orders.label:" + Orders.LABEL_SQL)
                        .to(old.with(Attribute.LABEL, "label"))
                        .filled(Attribute.LABEL, Orders::label),
                Change.of(
                                "NOT NULL column added, volatile default",
                                column("ticket uuid not null default gen_random_uuid()"),
                                add("ticket uuid not null default gen_random_uuid()"))
                        .to(old.with(Attribute.TICKET, "ticket"))
                        .filled(Attribute.TICKET, row -> Change.ANY));
    }

    private static List<Change> goneColumns() {
        var old = Release.old();
        return List.of(
                Change.of(
                                "column renamed",
                                SCHEMA.replace("    price int", "    amount int")
                                        .replace("(price)", "(amount)"),
                                "alter table orders rename column price to amount")
                        .told("rename", "orders.price:amount")
                        .to(old.with(Attribute.PRICE, "amount")),
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
                                "drop index ix_orders_price")
                        .told("drop", "index:ix_orders_price"));
    }

    private static List<Change> constraints() {
        var old = Release.old();
        return List.of(
                constraint("unique added", "uq_orders_code unique (code)"),
                constraint("foreign key added", "fk_orders_payer foreign key (payer_id) references customers (id)"),
                constraint("check added", "ck_orders_pieces check (pieces >= 0)"),
                Change.of(
                        "check changed",
                        SCHEMA.replace("'SENT')", "'SENT', 'LOST')"),
                        "alter table orders drop constraint ck_orders_status",
                        "alter table orders add constraint ck_orders_status"
                                + " check (status in ('NEW', 'PAID', 'SENT', 'LOST'))"),
                Change.of(
                                "nullable to NOT NULL, NULLs filled",
                                SCHEMA.replace("remark varchar(50)", "remark varchar(50) not null"),
                                "update orders set remark = '-' where remark is null",
                                "alter table orders alter column remark set not null")
                        .told("backfill", "orders.remark:'-'")
                        .to(old.requiring(Attribute.REMARK))
                        .filled(Attribute.REMARK, row -> "-"));
    }

    private static List<Change> types() {
        return List.of(
                Change.of(
                        "varchar wider",
                        SCHEMA.replace("code varchar(30)", "code varchar(60)"),
                        "alter table orders alter column code type varchar(60)"),
                Change.of(
                                "integer to bigint",
                                SCHEMA.replace("pieces int", "pieces bigint"),
                                "alter table orders alter column pieces type bigint")
                        .inPlaceBecause("rewrites the table in one statement"));
    }

    private static List<Change> tables() {
        var old = Release.old();
        return List.of(Change.of(
                        "table renamed",
                        SCHEMA.replace("create table orders", "create table purchases")
                                .replace("on orders", "on purchases"),
                        "alter table orders rename to purchases")
                .told("rename", "orders:purchases")
                .to(old.inTable("purchases"))
                .inPlaceBecause("takes the name away from the old release"));
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
