package dev.migration.dialect.mysql;

import static dev.migration.dialect.mysql.MySqlDefinitions.literal;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A backfill as a procedure that commits after each batch, is called once and goes. Along a key it reads the table once, however
 * many batches it makes; a table without one is searched anew for each batch. Where a batch begins and ends is kept in variables
 * of the session, which take the collation of the column, and which no column can be confused with.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/stored-routines-syntax.html">MySQL: Stored routines</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/user-variables.html">MySQL: User-defined variables</a>
 */
final class MySqlBackfill {
    /** What {@code nowait} answers in MariaDB, a deadlock, and what {@code nowait} answers in MySQL. */
    private static final String LOCKED = "1205, 1213, 3572";

    private final Names names;

    MySqlBackfill(Names names) {
        this.names = names;
    }

    List<String> statements(Backfill operation) {
        String procedure = names.sql(procedure(operation));
        String body = operation.key().isEmpty() ? searching(operation) : alongKey(operation);
        return List.of(
                "drop procedure if exists " + procedure,
                "create procedure " + procedure + "() modifies sql data\n" + body,
                "call " + procedure + "()",
                "drop procedure " + procedure);
    }

    private static QualifiedName procedure(Backfill operation) {
        QualifiedName table = operation.table();
        String name = "migration_fill_" + table.name().text() + "_"
                + operation.column().text();
        boolean exact = table.name().exact() || operation.column().exact();
        return table.sibling(new Identifier(StoredProgram.fitting(name), exact));
    }

    private String alongKey(Backfill operation) {
        String table = names.sql(operation.table());
        List<Column> key = operation.key();
        String columns = join(key, column -> names.sql(column.name()));
        String descending = join(key, column -> names.sql(column.name()) + " desc");
        String values = join(key, this::comparable);
        String first = variables(key, "first");
        String last = variables(key, "last");
        String batch = bound(key, ">", "=", "first") + " and " + bound(key, "<", "=", "last");
        return "begin\n"
                + "    declare size int default " + operation.batches().rows() + ";\n"
                + "    declare busy bool;\n"
                + "    set @first_1 = null;\n"
                + "    select " + values + " into " + first + " from " + table + " order by " + columns + " limit 1;\n"
                + "    while @first_1 is not null do\n"
                + "        select " + values + " into " + last + " from (\n"
                + "            select " + columns + " from " + table + " where " + bound(key, ">", "=", "first")
                + " order by " + columns + " limit size\n"
                + "        ) as batch order by " + descending + " limit 1;\n"
                + held(literal("select count(*) into @held from " + table + " where " + batch + " for update nowait"))
                + "        if busy then\n"
                + smaller()
                + "        else\n"
                + "            update " + table + " set " + assignment(operation) + "\n"
                + "                where " + batch + " and " + condition(operation) + ";\n"
                + filled(operation)
                + "            set @first_1 = null;\n"
                + "            select " + values + " into " + first + " from " + table + " where "
                + bound(key, ">", "", "last") + " order by " + columns + " limit 1;\n"
                + "        end if;\n"
                + pause(operation)
                + "    end while;\n"
                + "end";
    }

    private String searching(Backfill operation) {
        String table = names.sql(operation.table());
        String batch = " where " + condition(operation) + " limit";
        return "begin\n"
                + "    declare size int default " + operation.batches().rows() + ";\n"
                + "    declare busy bool;\n"
                + "    set @filled = 1;\n"
                + "    while @filled > 0 do\n"
                + held("concat(" + literal("select count(*) into @held from (select 1 from " + table + batch + " ")
                        + ", size, " + literal(" for update nowait) as batch") + ")")
                + "        if busy then\n"
                + smaller()
                + "        else\n"
                + "            update " + table + " set " + assignment(operation) + "\n"
                + "               " + batch + " size;\n"
                + "            set @filled = row_count();\n"
                + filled(operation)
                + "        end if;\n"
                + pause(operation)
                + "    end while;\n"
                + "end";
    }

    /**
     * A transaction that has the locks of a batch, unless another one has some of them. Whoever waits for a row while it holds
     * others may be one of a circle, and the engine then fails the one that wrote less: the program. So only a batch of one row
     * waits. MariaDB takes NOWAIT in a procedure only where it is prepared. At this level of isolation rows that are passed over
     * are not held, nor are the gaps between rows.
     */
    private static String held(String locking) {
        return "        commit;\n"
                + "        set transaction isolation level read committed;\n"
                + "        start transaction;\n"
                + "        set busy = false;\n"
                + "        if size > 1 then\n"
                + "            begin\n"
                + "                declare exit handler for " + LOCKED + " set busy = true;\n"
                + "                set @hold = " + locking + ";\n"
                + "                prepare hold from @hold;\n"
                + "                execute hold;\n"
                + "            end;\n"
                + "        end if;\n";
    }

    private static String smaller() {
        return "            rollback;\n            set size = greatest(1, size div 4);\n";
    }

    private static String filled(Backfill operation) {
        return "            commit;\n            set size = least("
                + operation.batches().rows() + ", size * 2);\n";
    }

    private String assignment(Backfill operation) {
        StringBuilder text = new StringBuilder(names.sql(operation.column()) + " = " + operation.value());
        for (Identifier column : operation.untouched()) {
            text.append(", ").append(names.sql(column)).append(" = ").append(names.sql(column));
        }
        return text.toString();
    }

    /** A row for which there is no value would be written for nothing, and found again by a search. */
    private String condition(Backfill operation) {
        String empty = names.sql(operation.column()) + " is null";
        return operation.partial() || operation.key().isEmpty()
                ? empty + " and " + bracketed(operation.value()) + " is not null"
                : empty;
    }

    private static String bracketed(String value) {
        return value.matches("\\w+|`[^`]+`") ? value : "(" + value + ")";
    }

    private static String pause(Backfill operation) {
        long pause = operation.batches().pauseMillis();
        String seconds = BigDecimal.valueOf(pause, 3).stripTrailingZeros().toPlainString();
        return pause == 0 ? "" : "        do sleep(" + seconds + ");\n";
    }

    /**
     * From a row on, or up to it. Rows are not compared as a whole, since the engine finds no range of an index that way.
     *
     * @param orEqual {@code =} where the row itself counts
     */
    private String bound(List<Column> key, String direction, String orEqual, String end) {
        String text = "";
        for (int i = key.size(); i > 0; i--) {
            String column = comparable(key.get(i - 1));
            String variable = "@" + end + "_" + i;
            text = i == key.size()
                    ? column + " " + direction + orEqual + " " + variable
                    : "(" + column + " " + direction + " " + variable + " or (" + column + " = " + variable + " and "
                            + text + "))";
        }
        return text;
    }

    /** The column as a variable can hold it: constants sort by their number, times of the clock come twice in autumn. */
    private String comparable(Column column) {
        String name = names.sql(column.name());
        String type = column.type().sql();
        if (column.type().family() == Family.TIMESTAMP_WITH_TIME_ZONE) {
            return "unix_timestamp(" + name + ")";
        }
        boolean numbered = column.type().family() == Family.ENUM || type.startsWith("set(") || type.startsWith("bit(");
        return numbered ? "(" + name + " + 0)" : name;
    }

    private static String variables(List<Column> key, String end) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= key.size(); i++) {
            all.add("@" + end + "_" + i);
        }
        return String.join(", ", all);
    }

    private static String join(List<Column> key, Function<Column, String> text) {
        return key.stream().map(text).collect(Collectors.joining(", "));
    }
}
