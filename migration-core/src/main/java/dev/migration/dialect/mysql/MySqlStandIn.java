package dev.migration.dialect.mysql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.StandIn;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * A view of one table, which both let be written to. Each of their statements commits, but RENAME TABLE renames several tables
 * and views at once, so that there is no moment without the old name. The view it renames must be there before, when no table
 * bears the name that it shall read from: another view bears that for as long as it takes to create the first. Both are
 * dropped by a second run, if the first was broken off; the table has not been touched by then.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/rename-table.html">RENAME TABLE</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/view-updatability.html">Updatable and insertable views</a>
 */
final class MySqlStandIn {
    /** A column that tells our placeholder from what somebody else may have under that name. */
    private static final Identifier MARK = new Identifier("placeholder of migration", true);

    private static final String SUFFIX = "_standing_in";
    private static final int LONGEST_NAME = 64;
    private static final int HASH_LETTERS = 9;

    private final Names names;
    private final Guard guard;

    MySqlStandIn(Names names, Guard guard) {
        this.names = names;
        this.guard = guard;
    }

    List<String> statements(StandIn view) {
        QualifiedName name = view.name();
        return switch (view.act()) {
            case MOVE -> move(view);
            case RETURN -> giveBack(view);
            case CREATE -> List.of("create " + (guard == Guard.IF_EXISTS ? "or replace " : "") + view(name, view));
            case DROP -> List.of("drop view " + (guard == Guard.IF_EXISTS ? "if exists " : "") + names.sql(name));
        };
    }

    private List<String> move(StandIn view) {
        QualifiedName table = view.table().name();
        QualifiedName waiting = waiting(view);
        List<String> statements = new ArrayList<>();
        statements.add("drop view if exists " + names.sql(waiting));
        statements.addAll(dropPlaceholder(view));
        statements.add("create view " + names.sql(table) + " as\n    select " + names.sql(view.columns()) + ", 1 as "
                + names.sql(MARK) + "\n    from " + names.sql(view.name()));
        statements.add("create " + view(waiting, view));
        statements.add("drop view " + names.sql(table));
        statements.add("rename table " + names.sql(view.name()) + " to " + names.sql(table) + ", " + names.sql(waiting)
                + " to " + names.sql(view.name()));
        return List.copyOf(statements);
    }

    /** A second run finds the table under its old name, and no view to rename. */
    private List<String> giveBack(StandIn view) {
        String waiting = names.sql(waiting(view));
        String rename = "rename table " + names.sql(view.name()) + " to " + waiting + ", "
                + names.sql(view.table().name()) + " to " + names.sql(view.name());
        List<String> statements = new ArrayList<>();
        statements.add("drop view if exists " + waiting);
        if (guard == Guard.IF_EXISTS) {
            statements.addAll(dropPlaceholder(view));
        }
        statements.addAll(
                guard == Guard.NONE
                        ? List.of(rename)
                        : when(
                                "exists (select 1 from information_schema.views where table_schema = database()"
                                        + " and table_name = " + stored(view.name()) + ")",
                                rename));
        statements.add("drop view if exists " + waiting);
        return List.copyOf(statements);
    }

    /** What a run that was broken off left behind, and nobody else's. */
    private List<String> dropPlaceholder(StandIn view) {
        QualifiedName table = view.table().name();
        return when(
                "exists (select 1 from information_schema.columns where table_schema = database() and table_name = "
                        + stored(table) + " and column_name = " + MySqlDefinitions.literal(MARK.text()) + ")",
                "drop view " + names.sql(table));
    }

    private String view(QualifiedName name, StandIn view) {
        return "view " + names.sql(name) + " as\n    select " + names.sql(view.columns()) + "\n    from "
                + names.sql(view.table().name());
    }

    /** The name that the view has before it takes that of the table. */
    private static QualifiedName waiting(StandIn view) {
        Identifier name = view.name().name();
        String text = name.text();
        int room = LONGEST_NAME - SUFFIX.length();
        if (text.length() > room) {
            text = text.substring(0, room - HASH_LETTERS) + "_%08x".formatted(text.hashCode());
        }
        return view.name().sibling(new Identifier(text + SUFFIX, name.exact()));
    }

    private static List<String> when(String condition, String statement) {
        return List.of(
                "set @migration = if(" + condition + ",\n    " + MySqlDefinitions.literal(statement) + ",\n    'do 0')",
                "prepare migration from @migration",
                "execute migration",
                "deallocate prepare migration");
    }

    private String stored(QualifiedName name) {
        return MySqlDefinitions.literal(names.stored(name.name()));
    }
}
