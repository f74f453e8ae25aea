package dev.migration.dialect.postgresql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.Names;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types, which can gain constants but not lose them: another type takes the place of one that does. */
final class PostgreSqlEnums {
    private final Names names;
    private final Guard guard;

    PostgreSqlEnums(Names names, Guard guard) {
        this.names = names;
        this.guard = guard;
    }

    String create(EnumType type) {
        String values = type.values().stream().map(Names::literal).collect(Collectors.joining(", "));
        return "create type " + names.sql(type.name()) + " as enum (" + values + ")";
    }

    /**
     * The old type steps aside, the columns move to the new one through text, the old one goes. A second run moves them
     * once more, to the same constants.
     */
    List<String> replace(ReplaceEnum operation) {
        QualifiedName from = operation.from().name();
        QualifiedName to = operation.to().name();
        QualifiedName aside = from;
        List<String> statements = new ArrayList<>();
        if (from.equals(to)) {
            aside = from.sibling(aside(from.name()));
            statements.add("alter type " + names.sql(from) + " rename to " + names.sql(aside.name()));
        }
        statements.add(create(operation.to()));
        operation.users().forEach(user -> statements.add(convert(user, to)));
        statements.add("drop type " + names.sql(aside));
        return List.copyOf(statements);
    }

    private String convert(ColumnReference user, QualifiedName to) {
        String column = names.sql(user.column().name());
        String array = user.column().type().sql().endsWith("[]") ? "[]" : "";
        String type = names.sql(to) + array;
        String change =
                "alter column " + column + " type " + type + " using " + column + "::text" + array + "::" + type;
        if (user.column().defaultValue() == null) {
            return alterTable(user.table(), change);
        }
        return alterTable(
                user.table(),
                "\n    alter column " + column + " drop default,\n    " + change + ",\n    alter column " + column
                        + " set default " + user.column().defaultValue());
    }

    private static Identifier aside(Identifier name) {
        String suffix = "_old";
        String text = PostgreSqlNumbering.truncated(name.text(), PostgreSqlNumbering.NAME_BYTES - suffix.length());
        return new Identifier(text + suffix, name.exact());
    }

    private String alterTable(QualifiedName table, String change) {
        return "alter table " + (guard == Guard.IF_EXISTS ? "if exists " : "") + names.sql(table) + " " + change;
    }
}
