package dev.migration.sql;

import dev.migration.sql.act.ObjectKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads which kind of object a statement is about. */
final class ObjectKinds {
    private static final Map<String, ObjectKind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("TABLE", ObjectKind.TABLE),
            Map.entry("TABLES", ObjectKind.TABLE),
            Map.entry("INDEX", ObjectKind.INDEX),
            Map.entry("VIEW", ObjectKind.VIEW),
            Map.entry("SEQUENCE", ObjectKind.SEQUENCE),
            Map.entry("TYPE", ObjectKind.TYPE),
            Map.entry("DOMAIN", ObjectKind.DOMAIN),
            Map.entry("FUNCTION", ObjectKind.FUNCTION),
            Map.entry("AGGREGATE", ObjectKind.FUNCTION),
            Map.entry("ROUTINE", ObjectKind.FUNCTION),
            Map.entry("ALIAS", ObjectKind.FUNCTION),
            Map.entry("PROCEDURE", ObjectKind.PROCEDURE),
            Map.entry("TRIGGER", ObjectKind.TRIGGER),
            Map.entry("SCHEMA", ObjectKind.SCHEMA),
            Map.entry("DATABASE", ObjectKind.DATABASE),
            Map.entry("EXTENSION", ObjectKind.EXTENSION),
            Map.entry("POLICY", ObjectKind.POLICY),
            Map.entry("ROLE", ObjectKind.ROLE),
            Map.entry("USER", ObjectKind.ROLE),
            Map.entry("GROUP", ObjectKind.ROLE)));

    /** Objects that rules have no word for; two words where the first is the rest of a longer name. */
    private static final Set<String> OTHERS = Set.of(
            "RULE",
            "EVENT",
            "SERVER",
            "CAST",
            "OPERATOR",
            "OWNED",
            "PUBLICATION",
            "SUBSCRIPTION",
            "STATISTICS",
            "TABLESPACE",
            "LANGUAGE",
            "TRANSFORM",
            "TEXT",
            "COLLATION",
            "CONVERSION",
            "ACCESS",
            "SYNONYM",
            "CONSTANT",
            "PREPARE",
            "LARGE",
            "SPATIAL",
            "DEFAULT",
            "RESOURCE",
            "UNDO",
            "LOGFILE",
            "INSTANCE",
            "SYSTEM",
            "PACKAGE",
            "COLUMN",
            "CONSTRAINT");

    private static final Map<Engine, Set<String>> SCHEMA_IS_DATABASE =
            Map.of(Engine.MYSQL, Set.of("SCHEMA", "DATABASE"), Engine.MARIADB, Set.of("SCHEMA", "DATABASE"));

    private ObjectKinds() {}

    /** The kind whose word comes next, which is then passed. */
    static ObjectKind read(TokenCursor cursor) {
        if (cursor.take("MATERIALIZED")) {
            cursor.take("VIEW");
            return ObjectKind.MATERIALIZED_VIEW;
        }
        if (cursor.take("FOREIGN")) {
            boolean table = cursor.take("TABLE");
            return table ? ObjectKind.TABLE : other(cursor);
        }
        if (cursor.at("EVENT", "TRIGGER")) {
            cursor.take("EVENT", "TRIGGER");
            return ObjectKind.OTHER;
        }
        String word = cursor.peek().upper();
        if (SCHEMA_IS_DATABASE.getOrDefault(cursor.engine(), Set.of()).contains(word)) {
            cursor.next();
            return ObjectKind.DATABASE;
        }
        ObjectKind kind = KINDS.get(word);
        if (kind != null) {
            cursor.next();
            return kind;
        }
        if (OTHERS.contains(word)) {
            return other(cursor);
        }
        throw new NotUnderstood("unknown kind of object: " + cursor.peek().raw());
    }

    private static ObjectKind other(TokenCursor cursor) {
        cursor.next();
        return ObjectKind.OTHER;
    }
}
