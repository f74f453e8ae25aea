package dev.migration.dialect.sqlite;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.StandIn;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A view with triggers that write to its table instead. SQLite counts no row that a trigger writes, and forgets its number, so
 * a row must come with its key: a wrong number would be worse than an error. A column that an INSERT leaves out is NULL for a
 * trigger, which gives it the default of the table.
 *
 * @see <a href="https://www.sqlite.org/lang_createtrigger.html#instead_of_triggers">INSTEAD OF triggers</a>
 * @see <a href="https://www.sqlite.org/c3ref/changes.html">What is counted</a>
 */
final class SqliteStandIn {
    private final Names names;
    private final String ifNotExists;

    SqliteStandIn(Names names, Guard guard) {
        this.names = names;
        this.ifNotExists = guard == Guard.IF_EXISTS ? "if not exists " : "";
    }

    List<String> statements(StandIn view) {
        QualifiedName table = view.table().name();
        String drop = "drop view " + (ifNotExists.isEmpty() ? "" : "if exists ") + names.sql(view.name());
        return switch (view.act()) {
            case MOVE -> {
                List<String> statements = new ArrayList<>(List.of(rename(view.name(), table)));
                statements.addAll(create(view));
                yield statements;
            }
            case RETURN -> List.of(drop, rename(table, view.name()));
            case CREATE -> create(view);
            case DROP -> List.of(drop);
        };
    }

    private String rename(QualifiedName from, QualifiedName to) {
        return "alter table " + names.sql(from) + " rename to " + names.sql(to.name());
    }

    private List<String> create(StandIn view) {
        Table table = view.table();
        String into = names.sql(table.name());
        List<Column> written = table.columns().stream()
                .filter(column -> column.generation() == null)
                .toList();
        return List.of(
                "create view " + ifNotExists + names.sql(view.name()) + " as\n    select " + names.sql(view.columns())
                        + "\n    from " + into,
                trigger(
                        view,
                        "insert",
                        numbered(table) + "    insert into " + into + " ("
                                + names.sql(written.stream().map(Column::name).toList()) + ")\n    values ("
                                + joined(written, ", ", this::value) + ");\n"),
                trigger(
                        view,
                        "update",
                        "    update " + into + " set "
                                + joined(
                                        written,
                                        ", ",
                                        column -> names.sql(column.name()) + " = new." + names.sql(column.name()))
                                + "\n    where " + key(table) + ";\n"),
                trigger(view, "delete", "    delete from " + into + " where " + key(table) + ";\n"));
    }

    private String trigger(StandIn view, String event, String body) {
        Identifier name = view.name().name();
        Identifier trigger = new Identifier(name.text() + "_stands_in_on_" + event, name.exact());
        return "create trigger " + ifNotExists + names.sql(trigger) + " instead of " + event + " on "
                + names.sql(view.name()) + "\nbegin\n" + body + "end";
    }

    private String numbered(Table table) {
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .map(column -> "    select raise(abort, "
                        + Names.literal("rows of " + table.name() + " need their " + column.name() + " here: no number"
                                + " could be told")
                        + ") where new." + names.sql(column.name()) + " is null;\n")
                .collect(Collectors.joining());
    }

    private String value(Column column) {
        String given = "new." + names.sql(column.name());
        return column.defaultValue() == null ? given : "coalesce(" + given + ", " + column.defaultValue() + ")";
    }

    private String key(Table table) {
        PrimaryKey key = Objects.requireNonNull(table.primaryKey());
        return key.columns().stream()
                .map(column -> names.sql(column) + " is old." + names.sql(column))
                .collect(Collectors.joining(" and "));
    }

    private static String joined(List<Column> columns, String between, Function<Column, String> words) {
        return columns.stream().map(words).collect(Collectors.joining(between));
    }
}
