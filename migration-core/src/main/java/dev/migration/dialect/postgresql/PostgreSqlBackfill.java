package dev.migration.dialect.postgresql;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.ReplaceValue;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A backfill as a block that commits after each batch, which takes a statement outside of a transaction. Along a key it reads
 * the table once, however many batches it makes; a table without one is searched anew for each batch. No batch waits for a row
 * while it holds others, which would be a deadlock where a program takes them in another order: it passes over rows that
 * somebody holds, and waits for them one by one when it has committed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/plpgsql-transactions.html">Transaction management in PL/pgSQL</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-select.html">SELECT, the locking clause</a>
 */
final class PostgreSqlBackfill {
    /** Those who only refer to a row do not mind. */
    private static final String NOBODYS = " for no key update skip locked";

    private final Names names;

    PostgreSqlBackfill(Names names) {
        this.names = names;
    }

    String statement(Backfill operation) {
        return DoBlock.of(operation.key().isEmpty() ? searching(operation) : alongKey(operation));
    }

    /** One element of an array for another. */
    static String inArrays(Names names, ReplaceValue operation) {
        String column = names.sql(operation.column().name());
        return "update " + names.sql(operation.table()) + " set " + column + " = array_replace(" + column + ", "
                + operation.from() + ", " + operation.to() + ") where " + operation.from() + " = any (" + column + ")";
    }

    private String alongKey(Backfill operation) {
        String table = names.sql(operation.table());
        List<Identifier> key = operation.key().stream().map(Column::name).toList();
        String columns = names.sql(key);
        String first = row(key, "first_");
        String last = row(key, "last_");
        StringBuilder text = new StringBuilder("declare\n");
        for (String end : List.of("first_", "last_")) {
            key.forEach(column -> text.append("    ")
                    .append(variable(end, column))
                    .append(' ')
                    .append(table)
                    .append('.')
                    .append(names.sql(column))
                    .append("%type;\n"));
        }
        return text
                + "    batch_held record;\n"
                + "begin\n"
                + "    select " + columns + " into " + list(key, "first_") + " from " + table + " order by " + columns
                + " limit 1;\n"
                + "    while found loop\n"
                + "        select " + columns + " into " + list(key, "last_") + " from (\n"
                + "            select " + columns + " from " + table + " where " + row(key) + " >= " + first
                + " order by " + columns + " limit " + operation.batches().rows() + "\n"
                + "        ) as batch order by " + descending(key) + " limit 1;\n"
                + batch(operation, key)
                + pause(operation)
                + "        select " + columns + " into " + list(key, "first_") + " from " + table + " where "
                + row(key) + " > " + last + " order by " + columns + " limit 1;\n"
                + "    end loop;\n"
                + "end";
    }

    private String batch(Backfill operation, List<Identifier> key) {
        String table = names.sql(operation.table());
        String columns = names.sql(key);
        String update = "update " + table + " set " + assignment(operation);
        String rows = row(key) + " >= " + row(key, "first_") + " and " + row(key) + " <= " + row(key, "last_") + " and "
                + condition(operation);
        return "        " + update + "\n"
                + "            where " + rows + " and ctid = any (array(\n"
                + "                select ctid from " + table + " where " + rows + NOBODYS + "));\n"
                + "        commit;\n"
                + "        for batch_held in select " + columns + " from " + table + " where " + rows + " order by "
                + columns + " loop\n"
                + "            " + update + " where " + row(key) + " = " + held(key) + " and " + condition(operation)
                + ";\n"
                + "            commit;\n"
                + "        end loop;\n";
    }

    private String searching(Backfill operation) {
        String table = names.sql(operation.table());
        return "begin\n"
                + "    loop\n"
                + searched(operation, operation.batches().rows() + NOBODYS)
                + "        exit when not found;\n"
                + "        commit;\n"
                + pause(operation)
                + "    end loop;\n"
                + "    while exists (select from " + table + " where " + condition(operation) + ") loop\n"
                + searched(operation, "1")
                + "        commit;\n"
                + "    end loop;\n"
                + "end";
    }

    private String searched(Backfill operation, String limit) {
        String table = names.sql(operation.table());
        return "        update " + table + " set " + assignment(operation) + "\n"
                + "            where ctid = any (array(select ctid from " + table + " where " + condition(operation)
                + " limit " + limit + ")) and " + condition(operation) + ";\n";
    }

    private String assignment(Backfill operation) {
        return names.sql(operation.column()) + " = " + operation.value();
    }

    /** A row for which there is no value would be written for nothing, and found again by a search. */
    private String condition(Backfill operation) {
        String empty = names.sql(operation.column()) + " is null";
        return operation.partial() || operation.key().isEmpty()
                ? empty + " and " + bracketed(operation.value()) + " is not null"
                : empty;
    }

    private static String bracketed(String value) {
        return value.matches("\\w+|\"[^\"]+\"") ? value : "(" + value + ")";
    }

    private static String pause(Backfill operation) {
        long pause = operation.batches().pauseMillis();
        String seconds = BigDecimal.valueOf(pause, 3).stripTrailingZeros().toPlainString();
        return pause == 0 ? "" : "        perform pg_sleep(" + seconds + ");\n";
    }

    private String row(List<Identifier> key) {
        return key.size() == 1 ? names.sql(key) : "(" + names.sql(key) + ")";
    }

    private String row(List<Identifier> key, String end) {
        return key.size() == 1 ? list(key, end) : "(" + list(key, end) + ")";
    }

    private String held(List<Identifier> key) {
        String values = join(key, column -> "batch_held." + names.sql(column));
        return key.size() == 1 ? values : "(" + values + ")";
    }

    private String list(List<Identifier> key, String end) {
        return join(key, column -> variable(end, column));
    }

    private String descending(List<Identifier> key) {
        return join(key, column -> names.sql(column) + " desc");
    }

    private static String join(List<Identifier> key, Function<Identifier, String> text) {
        return key.stream().map(text).collect(Collectors.joining(", "));
    }

    /** A variable of the block; a column of its name would be confused with it. */
    private String variable(String end, Identifier column) {
        return names.sql(new Identifier(
                PostgreSqlNumbering.truncated("batch_" + end + column.text(), PostgreSqlNumbering.NAME_BYTES),
                column.exact()));
    }
}
