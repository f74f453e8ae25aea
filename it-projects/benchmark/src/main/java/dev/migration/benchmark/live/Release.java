package dev.migration.benchmark.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one release: it names every column that it knows, as JPA providers do, and no other.
 *
 * @param table what it calls the table of orders
 * @param columns its columns, in the order of attributes
 * @param required attributes of which it writes no NULL, though the release before did
 */
record Release(String table, Map<Attribute, String> columns, Set<Attribute> required) {
    Release {
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        required = Set.copyOf(required);
    }

    /** The release that knows the schema of the start. */
    static Release old() {
        var columns = new EnumMap<Attribute, String>(Attribute.class);
        columns.put(Attribute.CUSTOMER, "customer_id");
        columns.put(Attribute.PAYER, "payer_id");
        columns.put(Attribute.CODE, "code");
        columns.put(Attribute.STATUS, "status");
        columns.put(Attribute.PIECES, "pieces");
        columns.put(Attribute.PRICE, "price");
        columns.put(Attribute.REMARK, "remark");
        columns.put(Attribute.FAX, "fax");
        columns.put(Attribute.CREATED, "created_at");
        return new Release("orders", columns, Set.of());
    }

    /** The same with a column more, or with another name for one. */
    Release with(Attribute attribute, String column) {
        var changed = new EnumMap<>(columns);
        changed.put(attribute, column);
        return new Release(table, changed, required);
    }

    /** The same without a column. */
    Release without(Attribute attribute) {
        var changed = new EnumMap<>(columns);
        changed.remove(attribute);
        return new Release(table, changed, required);
    }

    /** The same with another name for the table. */
    Release inTable(String name) {
        return new Release(name, columns, required);
    }

    /** The same, but it writes no NULL there. */
    Release requiring(Attribute attribute) {
        return new Release(table, columns, Set.of(attribute));
    }

    /** What it writes for a value that is to be written. */
    @Nullable
    Object written(Attribute attribute, @Nullable Object value) {
        return value == null && required.contains(attribute) ? "required" : value;
    }

    /** What an insert names, behind the id. */
    List<Attribute> inserted() {
        return List.copyOf(columns.keySet());
    }

    /** What an update sets. */
    List<Attribute> updated() {
        return columns.keySet().stream().filter(Attribute::changes).toList();
    }

    String insert() {
        return "insert into " + table + " (id, " + String.join(", ", columns.values()) + ") values (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    String update() {
        var sets = new ArrayList<String>();
        updated().forEach(attribute -> sets.add(columns.get(attribute) + " = ?"));
        return "update " + table + " set " + String.join(", ", sets) + " where id = ?";
    }

    String delete() {
        return "delete from " + table + " where id = ?";
    }

    String byKey() {
        return selectAll() + " where id = ?";
    }

    /** The orders with their customers that one customer has. */
    String join() {
        return "select o.id, " + names("o.") + ", c.name from " + table
                + " o join customers c on c.id = o.customer_id where o.customer_id = ?";
    }

    /** A hundred orders in the order of an index. */
    String range() {
        return selectAll() + " where created_at >= ? order by created_at limit 100";
    }

    /** All that it knows of all orders. */
    String selectAll() {
        return "select id, " + names("") + " from " + table;
    }

    private String names(String prefix) {
        return columns.values().stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }
}
