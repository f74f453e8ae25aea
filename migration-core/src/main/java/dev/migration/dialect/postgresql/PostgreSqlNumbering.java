package dev.migration.dialect.postgresql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.StartAbove;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identity columns, and serial columns with the sequences they own (the manual's pages ALTER TABLE and Serial Types). */
final class PostgreSqlNumbering {
    /** The longest name that PostgreSQL keeps, in bytes. */
    static final int NAME_BYTES = 63;

    private final Names names;
    private final PostgreSqlDefinitions definitions;
    private final boolean guarded;

    PostgreSqlNumbering(Names names, Guard guard) {
        this.names = names;
        this.definitions = new PostgreSqlDefinitions(names);
        this.guarded = guard == Guard.IF_EXISTS;
    }

    /** What must be there before a column that {@code serial} alone does not say. */
    List<String> before(QualifiedName table, Column column) {
        return ownSequence(column) ? List.of(createSequence(table, column, column.identity())) : List.of();
    }

    /** The column with the default that {@code serial} alone does not say. */
    Column explicit(QualifiedName table, Column column) {
        if (!ownSequence(column)) {
            return column;
        }
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                nextValue(table, column),
                null,
                null,
                column.comment());
    }

    /** What ties the sequence to its column. */
    List<String> after(QualifiedName table, Column column) {
        return ownSequence(column) ? List.of(own(table, column)) : List.of();
    }

    private static boolean ownSequence(Column column) {
        return serial(column.identity()) && !PostgreSqlDefinitions.plainSerial(column);
    }

    private static boolean serial(@Nullable Identity identity) {
        return identity != null && identity.kind() == Identity.Kind.SERIAL;
    }

    /** The statements of {@link SetIdentity}. A column that starts to number goes on after the largest number it holds. */
    List<String> change(SetIdentity operation) {
        Column column = operation.column();
        Identity from = column.identity();
        Identity to = operation.identity();
        if (from != null && to != null && !serial(from) && !serial(to)) {
            return List.of(alter(operation.table(), column, from, to));
        }
        List<String> statements = new ArrayList<>();
        if (from != null) {
            statements.addAll(remove(operation.table(), column, from));
        }
        if (to != null) {
            statements.addAll(serial(to) ? makeSerial(operation, to) : makeIdentity(operation, to));
        }
        return List.copyOf(statements);
    }

    /** The sequence of a serial column, which keeps the bounds of its old type unless it is told. */
    List<String> changeType(QualifiedName table, Column column, DataType to) {
        if (!serial(column.identity()) || to.family() != Family.INTEGER) {
            return List.of();
        }
        String sequence = owned(table, column);
        return List.of(DoBlock.when(
                sequence + " is not null",
                List.of("execute 'alter sequence ' || " + sequence + " || ' as " + to.sql() + "'")));
    }

    /**
     * A block in which the numbers of a column go over to the one that takes its name, and go on where they were, whoever has
     * taken some of them: nobody takes one while the table is locked.
     *
     * @param condition whether there is anything to do
     * @param exchange the statements by which the columns exchange their names
     */
    String handedOver(SwapColumns swap, String condition, List<String> exchange) {
        String table = names.sql(swap.table());
        String column = names.sql(swap.heir().name());
        Identity identity = Objects.requireNonNull(swap.column().identity());
        List<String> statements = new ArrayList<>();
        statements.add("lock table " + table + " in access exclusive mode");
        if (!serial(identity)) {
            statements.add("execute 'select last_value, is_called from ' || numbers into last_number, was_called");
            statements.add("alter table " + table + " alter column " + column + " drop identity");
        }
        statements.addAll(exchange);
        statements.addAll(serial(identity) ? owned(swap, table, column) : anew(swap, identity, table, column));
        String body = statements.stream()
                .map(statement -> "        " + statement + ";\n")
                .collect(Collectors.joining());
        return DoBlock.of("declare\n    numbers text := " + owned(swap.table(), swap.column())
                + ";\n    last_number bigint;\n    was_called boolean;\nbegin\n    if " + condition + " then\n" + body
                + "    end if;\nend");
    }

    private List<String> anew(SwapColumns swap, Identity identity, String table, String column) {
        String options = definitions.identityOptions(identity).replaceAll("[()]", "");
        String add = "alter table " + table + " alter column " + column + " add generated "
                + (identity.kind() == Identity.Kind.ALWAYS ? "always" : "by default") + " as identity (sequence name ";
        return List.of(
                "execute " + Names.literal(add) + " || numbers || " + Names.literal(options + ")"),
                "perform setval(" + owned(swap.table(), swap.heir()) + ", last_number, was_called)");
    }

    private static List<String> owned(SwapColumns swap, String table, String column) {
        String alter = "alter table " + table + " alter column ";
        return List.of(
                "execute " + Names.literal(alter + column + " set default nextval(")
                        + " || quote_literal(numbers) || ')'",
                "execute 'alter sequence ' || numbers || "
                        + Names.literal(" as " + swap.heir().type().sql() + " owned by " + table + "." + column));
    }

    private String alter(QualifiedName table, Column column, Identity from, Identity to) {
        return alterColumn(
                table,
                column,
                "set generated " + (to.kind() == Identity.Kind.ALWAYS ? "always" : "by default") + " set start with "
                        + to.start() + " set increment by " + to.increment()
                        + bound("minvalue", from.minimum(), to.minimum())
                        + bound("maxvalue", from.maximum(), to.maximum())
                        + (from.cache() == to.cache() ? "" : " set cache " + Math.max(1, to.cache()))
                        + (from.cycle() == to.cycle() ? "" : to.cycle() ? " set cycle" : " set no cycle"));
    }

    private static String bound(String word, @Nullable Long from, @Nullable Long to) {
        return Objects.equals(from, to) ? "" : to == null ? " set no " + word : " set " + word + " " + to;
    }

    private List<String> remove(QualifiedName table, Column column, Identity from) {
        if (!serial(from)) {
            return List.of(alterColumn(table, column, "drop identity" + (guarded ? " if exists" : "")));
        }
        String sequence = owned(table, column);
        return List.of(
                alterColumn(table, column, "drop default"),
                DoBlock.when(sequence + " is not null", List.of("execute 'drop sequence ' || " + sequence)));
    }

    private List<String> makeIdentity(SetIdentity operation, Identity to) {
        QualifiedName table = operation.table();
        Column column = operation.column();
        List<String> statements = new ArrayList<>();
        if (column.nullable()) {
            statements.add(alterColumn(table, column, "set not null"));
        }
        statements.add(alterColumn(
                table,
                column,
                "add generated " + (to.kind() == Identity.Kind.ALWAYS ? "always" : "by default") + " as identity"
                        + definitions.identityOptions(to)));
        statements.add(goOn(table, column, to));
        return unlessNumbered(table, column, statements);
    }

    private List<String> makeSerial(SetIdentity operation, Identity to) {
        QualifiedName table = operation.table();
        Column column = operation.column();
        return unlessNumbered(
                table,
                column,
                List.of(
                        createSequence(table, column, to),
                        alterColumn(table, column, "set default " + nextValue(table, column)),
                        own(table, column),
                        goOn(table, column, to)));
    }

    private List<String> unlessNumbered(QualifiedName table, Column column, List<String> statements) {
        if (!guarded) {
            return statements;
        }
        List<String> inBlock = statements.stream()
                .map(statement -> statement.replaceFirst("^select ", "perform "))
                .toList();
        return List.of(DoBlock.when(owned(table, column) + " is null", inBlock));
    }

    private String goOn(QualifiedName table, Column column, Identity identity) {
        String next = "max(" + names.sql(column.name()) + ") + " + identity.increment();
        return "select setval(" + owned(table, column) + ", coalesce(greatest(" + next + ", " + identity.start() + "), "
                + identity.start() + "), false) from " + names.sql(table);
    }

    /** The statement of {@link StartAbove}. */
    String startAbove(StartAbove operation, String first) {
        Sequence sequence = operation.sequence();
        String counter = sequence == null
                ? owned(operation.table(), operation.column())
                : Names.literal(names.sql(sequence.name()));
        return "select setval(" + counter + ", " + first + ", false) from " + names.sql(operation.table());
    }

    private String createSequence(QualifiedName table, Column column, @Nullable Identity identity) {
        String options =
                identity == null ? "" : definitions.identityOptions(identity).replaceAll("[()]", "");
        return "create sequence " + (guarded ? "if not exists " : "") + names.sql(sequence(table, column)) + " as "
                + column.type().sql() + options;
    }

    private String own(QualifiedName table, Column column) {
        return "alter sequence " + names.sql(sequence(table, column)) + " owned by " + names.sql(table) + "."
                + names.sql(column.name());
    }

    private String nextValue(QualifiedName table, Column column) {
        return "nextval(" + Names.literal(names.sql(sequence(table, column))) + ")";
    }

    private String owned(QualifiedName table, Column column) {
        return "pg_get_serial_sequence(" + Names.literal(names.sql(table)) + ", "
                + Names.literal(names.stored(column.name())) + ")";
    }

    private String alterColumn(QualifiedName table, Column column, String change) {
        return "alter table " + (guarded ? "if exists " : "") + names.sql(table) + " alter column "
                + names.sql(column.name()) + " " + change;
    }

    /** The name that PostgreSQL gives the sequence of a serial column: both names, the longer one shortened to fit. */
    private static QualifiedName sequence(QualifiedName table, Column column) {
        String suffix = "_seq";
        String first = table.name().text();
        String second = column.name().text();
        int room = NAME_BYTES - suffix.length() - 1;
        while (bytes(first) + bytes(second) > room) {
            if (bytes(first) > bytes(second)) {
                first = truncated(first, bytes(first) - 1);
            } else {
                second = truncated(second, bytes(second) - 1);
            }
        }
        boolean exact = table.name().exact() || column.name().exact();
        return table.sibling(new Identifier(first + "_" + second + suffix, exact));
    }

    /** As much of the text as fits into so many bytes. */
    static String truncated(String text, int bytes) {
        String kept = text;
        while (bytes(kept) > bytes) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
