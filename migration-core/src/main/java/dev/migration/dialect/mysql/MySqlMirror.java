package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.schema.Column;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two triggers that keep two columns equal, one for each kind of write. They change the row before it is written and write
 * nothing themselves, so that they call nobody. They are the last of their table, and see what other triggers have made of the
 * row. The one for updates comes first and goes last: without it a value that the other one copied would grow old.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/trigger-syntax.html">MySQL: Trigger syntax and examples</a>
 * @see <a href="https://mariadb.com/kb/en/create-trigger/">MariaDB: CREATE TRIGGER</a>
 */
final class MySqlMirror {
    /** Types whose equality is not that of their letters: case, accents and blanks at the end may not count. */
    private static final Set<Family> TEXTS = Set.of(Family.TEXT, Family.FIXED_TEXT);

    private static final String RIGHTS =
            "-- Where the server keeps a binary log, this takes the privilege SUPER or log_bin_trust_function_creators=1.\n";

    private final Names names;
    private final Release release;
    private final Form form;

    MySqlMirror(Names names, Release release, Form form) {
        this.names = names;
        this.release = release;
        this.form = form;
    }

    List<String> create(CreateMirror operation) {
        List<String> statements = new ArrayList<>();
        statements.addAll(create(operation, "update", updated(operation), true));
        statements.addAll(create(operation, "insert", inserted(operation), form.guarded()));
        return List.copyOf(statements);
    }

    List<String> drop(DropMirror operation) {
        return List.of(
                drop(operation.table(), operation.mirror(), "insert", form.guarded()),
                drop(operation.table(), operation.mirror(), "update", form.guarded()));
    }

    /** A run that was broken off after the first trigger can be run again. */
    private List<String> create(CreateMirror operation, String event, String body, boolean maybeThere) {
        boolean words = maybeThere && (release.isMariaDb() || release.atLeast(8, 0, 29));
        String create = RIGHTS + "create trigger " + (words ? "if not exists " : "")
                + names.sql(trigger(operation.table(), operation.mirror().name(), event)) + " before " + event + " on "
                + names.sql(operation.table()) + " for each row\n" + body;
        return maybeThere && !words
                ? List.of(drop(operation.table(), operation.mirror().name(), event, true), create)
                : List.of(create);
    }

    private String drop(QualifiedName table, Identifier mirror, String event, boolean guarded) {
        return "drop trigger " + (guarded ? "if exists " : "") + names.sql(trigger(table, mirror, event));
    }

    /** What a release does not name has no value yet. */
    private String inserted(CreateMirror operation) {
        String column = names.sql(operation.column().name());
        String mirror = names.sql(operation.mirror().name());
        return "begin\n"
                + "    if new." + mirror + " is null then\n"
                + copy(column, mirror)
                + "    else\n"
                + copy(mirror, column)
                + "    end if;\n"
                + required(operation)
                + "end";
    }

    /** A release that knows one column leaves the other one as it was. */
    private String updated(CreateMirror operation) {
        String column = names.sql(operation.column().name());
        String mirror = names.sql(operation.mirror().name());
        return "begin\n"
                + "    if " + differs(mirror, operation.column()) + " then\n"
                + copy(mirror, column)
                + "    elseif " + differs(column, operation.column()) + " then\n"
                + copy(column, mirror)
                + "    elseif new." + mirror + " is null then\n"
                + copy(column, mirror)
                + "    elseif new." + column + " is null then\n"
                + copy(mirror, column)
                + "    end if;\n"
                + required(operation)
                + "end";
    }

    private static String copy(String from, String to) {
        return "        set new." + to + " = new." + from + ";\n";
    }

    /** Both columns accept NULL while both are there, so that a row may name either; one of them has to. */
    private String required(CreateMirror operation) {
        if (operation.column().nullable()) {
            return "";
        }
        String words = "Column '" + names.stored(operation.column().name()) + "' cannot be null";
        return "    if new." + names.sql(operation.mirror().name()) + " is null then\n"
                + "        signal sqlstate '23000' set mysql_errno = 1048, message_text = "
                + MySqlDefinitions.literal(words) + ";\n"
                + "    end if;\n";
    }

    private static String differs(String name, Column column) {
        String now = "new." + name;
        String before = "old." + name;
        if (column.type().sql().startsWith("json")) {
            return differ(bytes("cast(" + now + " as char)"), bytes("cast(" + before + " as char)"));
        }
        return TEXTS.contains(column.type().family()) ? differ(bytes(now), bytes(before)) : differ(now, before);
    }

    private static String differ(String now, String before) {
        return "not (" + now + " <=> " + before + ")";
    }

    private static String bytes(String value) {
        return "cast(" + value + " as binary)";
    }

    private static Identifier trigger(QualifiedName table, Identifier mirror, String event) {
        String name = StoredProgram.fitting(table.name().text() + "_keep_" + mirror.text() + "_" + event);
        return new Identifier(name, table.name().exact() || mirror.exact());
    }
}
