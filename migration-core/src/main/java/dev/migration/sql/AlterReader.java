package dev.migration.sql;

import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.AddEnumValue;
import dev.migration.sql.act.ObjectAct.Alter;
import dev.migration.sql.act.ObjectAct.Rename;
import dev.migration.sql.act.ObjectAct.RenameEnumValue;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.TableAct.Partitioning;
import dev.migration.sql.act.TableAct.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands behind {@code ALTER}, and MySQL's {@code RENAME TABLE}. */
final class AlterReader {
    private static final Set<ObjectKind> WITH_ARGUMENTS = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

    private final int line;
    private final TokenCursor cursor;

    AlterReader(int line, TokenCursor cursor) {
        this.line = line;
        this.cursor = cursor;
    }

    List<Act> read() {
        cursor.takeAny(Set.of("ONLINE", "OFFLINE"));
        cursor.take("IGNORE");
        if (cursor.take("TABLE") || cursor.take("FOREIGN", "TABLE")) {
            return table();
        }
        cursor.takeAny(Set.of("DEFINER", "ALGORITHM"));
        ObjectKind kind = ObjectKinds.read(cursor);
        cursor.takeIfExists();
        boolean named = kind != ObjectKind.OTHER && cursor.atName();
        if (!named) {
            QualifiedName what = QualifiedName.of(cursor.before().normal());
            return List.of(new Alter(line, kind, what, cursor.restText()));
        }
        QualifiedName name = cursor.qualifiedName();
        if (WITH_ARGUMENTS.contains(kind) && cursor.at("(")) {
            cursor.group();
        }
        return List.of(object(kind, name));
    }

    private List<Act> table() {
        cursor.takeIfExists();
        cursor.take("ONLY");
        if (cursor.take("ALL", "IN", "TABLESPACE")) {
            return List.of(new Alter(line, ObjectKind.TABLE, cursor.qualifiedName(), cursor.restText()));
        }
        QualifiedName table = cursor.qualifiedName();
        cursor.take("*");
        if (cursor.take("WAIT")) {
            cursor.next();
        }
        cursor.take("NOWAIT");
        if (cursor.ended()) {
            throw new NotUnderstood("an ALTER TABLE without an action");
        }
        return new AlterTableReader(table).read(cursor);
    }

    private Act object(ObjectKind kind, QualifiedName name) {
        if (cursor.take("RENAME", "TO")) {
            return new Rename(line, kind, name, cursor.qualifiedName().name());
        }
        if (kind == ObjectKind.TYPE && cursor.take("ADD", "VALUE")) {
            cursor.takeIfNotExists();
            String value = cursor.next().text();
            return new AddEnumValue(line, name, value, cursor.restText());
        }
        if (kind == ObjectKind.TYPE && cursor.take("RENAME", "VALUE")) {
            String value = cursor.next().text();
            cursor.expect("TO");
            return new RenameEnumValue(line, name, value, cursor.next().text());
        }
        boolean attach = kind == ObjectKind.INDEX && cursor.at("ATTACH", "PARTITION");
        if (attach) {
            cursor.take("ATTACH", "PARTITION");
            return new Partitioning(line, name, "attach index", List.of(cursor.qualifiedName()), "");
        }
        return new Alter(line, kind, name, cursor.restText());
    }

    /** {@code RENAME TABLE a TO b, c TO d}. */
    static List<Act> renames(int line, TokenCursor cursor) {
        cursor.takeAny(Set.of("TABLE", "TABLES"));
        cursor.takeIfExists();
        List<Act> acts = new ArrayList<>();
        do {
            QualifiedName table = cursor.qualifiedName();
            cursor.expect("TO");
            acts.add(new RenameTable(line, table, cursor.qualifiedName()));
        } while (cursor.take(","));
        return acts;
    }
}
