package dev.migration.dialect.postgresql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.SwapColumns;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A trigger that keeps two columns equal, or lets one of another type follow the other. It changes the row before it is written and writes nothing itself, so that it cannot
 * call itself. Its name puts it behind other triggers of the table, which may still change the row: PostgreSQL fires them in
 * the order of their names.
 *
 * @see <a href="https://www.postgresql.org/docs/current/trigger-definition.html">Trigger behaviour</a>
 */
final class PostgreSqlMirror {
    /** Types without an equality of their own, or whose equality is that of their size. */
    private static final Set<String> COMPARED_AS_TEXT =
            Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

    private static final int HASH_BYTES = 9;

    private final Names names;
    private final Guard guard;

    PostgreSqlMirror(Names names, Guard guard) {
        this.names = names;
        this.guard = guard;
    }

    List<String> create(CreateMirror operation) {
        QualifiedName table = operation.table();
        String orReplace = guard == Guard.IF_EXISTS ? "or replace " : "";
        Identifier mirror = operation.mirror().name();
        return List.of(
                "create " + orReplace + function(operation),
                "create " + orReplace + "trigger " + names.sql(trigger(mirror)) + " before insert or update on "
                        + names.sql(table) + "\n    for each row execute function "
                        + names.sql(function(table, mirror)) + "()");
    }

    /**
     * The exchange, with the function made anew: one that has run knows the types of the columns that it met, and refuses others.
     *
     * @see <a href="https://www.postgresql.org/docs/current/plpgsql-implementation.html#PLPGSQL-PLAN-CACHING">Plan caching</a>
     */
    List<String> swap(SwapColumns operation) {
        String alter = "alter table " + names.sql(operation.table()) + " ";
        String column = names.sql(operation.column().name());
        String shadow = names.sql(operation.shadow().name());
        String between = names.sql(operation.between());
        List<String> statements = new ArrayList<>();
        statements.add(alter + "rename column " + column + " to " + between);
        statements.add(alter + "rename column " + shadow + " to " + column);
        statements.add(alter + "rename column " + between + " to " + shadow);
        statements.addAll(attributes(alter, operation.shadow(), operation.heir()));
        statements.addAll(attributes(alter, operation.column(), operation.aside()));
        if (numbersByDefault(operation.column())) {
            statements.add(alter + "alter column " + shadow + " drop default");
        }
        CreateMirror mirror = new CreateMirror(operation.table(), operation.heir(), operation.aside());
        statements.add("create or replace " + function(mirror));
        if (operation.column().identity() != null) {
            return List.of(new PostgreSqlNumbering(names, guard).handedOver(operation, has(operation), statements));
        }
        return guard == Guard.IF_EXISTS ? List.of(DoBlock.when(has(operation), statements)) : statements;
    }

    private static boolean numbersByDefault(Column column) {
        return column.identity() != null && column.identity().kind() == Identity.Kind.SERIAL;
    }

    /** What belongs to the name. */
    private List<String> attributes(String alter, Column from, Column to) {
        String alterColumn = alter + "alter column " + names.sql(to.name()) + " ";
        List<String> statements = new ArrayList<>();
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            statements.add(
                    alterColumn + (to.defaultValue() == null ? "drop default" : "set default " + to.defaultValue()));
        }
        if (from.nullable() != to.nullable()) {
            statements.add(alterColumn + (to.nullable() ? "drop not null" : "set not null"));
        }
        return statements;
    }

    /** Whether the exchange is still to be done: the name stands for the type that it is to lose. */
    private String has(SwapColumns operation) {
        String type = operation
                .column()
                .type()
                .sql()
                .replaceFirst("^char\\b", "character")
                .replaceFirst(" collate .*", "");
        return "exists (select from pg_attribute where attrelid = to_regclass("
                + Names.literal(names.sql(operation.table())) + ") and attname = "
                + Names.literal(names.stored(operation.column().name()))
                + " and format_type(atttypid, atttypmod) = " + Names.literal(type) + ")";
    }

    private String function(CreateMirror operation) {
        return "function "
                + names.sql(function(operation.table(), operation.mirror().name()))
                + "() returns trigger language plpgsql as "
                + DoBlock.quoted(operation.bothWays() ? body(operation) : following(operation));
    }

    /** A value that does not fit is no reason to refuse the row. */
    private String following(CreateMirror operation) {
        String mirror = "new." + names.sql(operation.mirror().name());
        return "begin\n"
                + "    begin\n"
                + "        " + mirror + " := new."
                + names.sql(operation.column().name()) + ";\n"
                + "    exception when data_exception then\n"
                + "        " + mirror + " := null;\n"
                + "    end;\n"
                + "    return new;\n"
                + "end";
    }

    List<String> drop(DropMirror operation) {
        QualifiedName table = operation.table();
        String ifExists = guard == Guard.IF_EXISTS ? "if exists " : "";
        return List.of(
                "drop trigger " + ifExists + names.sql(trigger(operation.mirror())) + " on " + names.sql(table),
                "drop function " + ifExists + names.sql(function(table, operation.mirror())) + "()");
    }

    /** A release that knows one column leaves the other one as it was, or without a value in a new row. */
    private String body(CreateMirror operation) {
        String column = names.sql(operation.column().name());
        String mirror = names.sql(operation.mirror().name());
        DataType type = operation.column().type();
        String forward = "new." + mirror + " := new." + column + ";\n";
        String back = "new." + column + " := new." + mirror + ";\n";
        return "begin\n"
                + "    if tg_op = 'INSERT' then\n"
                + "        if new." + mirror + " is null then\n"
                + "            " + forward
                + "        else\n"
                + "            " + back
                + "        end if;\n"
                + "    elsif " + differs(mirror, type) + " then\n"
                + "        " + back
                + "    elsif " + differs(column, type) + " then\n"
                + "        " + forward
                + "    elsif new." + mirror + " is null then\n"
                + "        " + forward
                + "    elsif new." + column + " is null then\n"
                + "        " + back
                + "    end if;\n"
                + "    return new;\n"
                + "end";
    }

    private static String differs(String column, DataType type) {
        String element =
                type.sql().endsWith("[]") ? type.sql().substring(0, type.sql().length() - 2) : type.sql();
        String text = COMPARED_AS_TEXT.contains(element) ? "::text" : "";
        return "new." + column + text + " is distinct from old." + column + text;
    }

    private static QualifiedName function(QualifiedName table, Identifier mirror) {
        boolean exact = table.name().exact() || mirror.exact();
        return table.sibling(new Identifier(fitting(table.name().text() + "_keep_" + mirror.text()), exact));
    }

    private static Identifier trigger(Identifier mirror) {
        return new Identifier(fitting("zz_keep_" + mirror.text()), mirror.exact());
    }

    private static String fitting(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= PostgreSqlNumbering.NAME_BYTES
                ? name
                : PostgreSqlNumbering.truncated(name, PostgreSqlNumbering.NAME_BYTES - HASH_BYTES)
                        + "_%08x".formatted(name.hashCode());
    }
}
