package dev.migration.dialect.sqlite;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.error.MigrationException;
import dev.migration.schema.Column;
import dev.migration.schema.Deferrability;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Definitions as the manual's pages CREATE TABLE and CREATE INDEX have them, and a refusal of what SQLite cannot hold. */
final class SqliteDefinitions extends DefinitionSql {
    private static final Pattern LITERAL = Pattern.compile(
            "[+-]?\\s*(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|0[xX][0-9a-fA-F]+|[xX]?'([^']|'')*'|\"([^\"]|\"\")*\""
                    + "|(?i:null|true|false)");
    private static final Pattern CLOCK = Pattern.compile("(?i)current_(time|date|timestamp)");

    SqliteDefinitions(Names names) {
        super(names, 1);
    }

    /** The failure to throw where SQLite has no such thing. */
    static MigrationException refusal(String what, String instead) {
        return MigrationException.project(
                "SQLite has no " + what, instead + " Or set -Dmigration.database to your engine.");
    }

    /** Whether a default may stand without parentheses, and is the same for every row. */
    static boolean isLiteral(String value) {
        return LITERAL.matcher(value.strip()).matches();
    }

    /** The lines of a new table: its columns, then all its constraints, since none can be added later. */
    List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        boolean inline = false;
        for (Column column : table.columns()) {
            boolean key = isCounter(column) && isKey(table, column);
            inline |= key;
            lines.add(column(fitting(table, column)) + (key ? counterKey(table) : ""));
        }
        if (table.primaryKey() != null && !inline) {
            lines.add(named(table.primaryKey().name(), primaryKey(table.primaryKey())));
        }
        table.uniques().forEach(unique -> lines.add(named(unique.name(), unique(unique))));
        table.checks().forEach(check -> lines.add(named(check.name(), check(check))));
        table.foreignKeys().forEach(key -> lines.add(named(key.name(), foreignKey(key))));
        return lines;
    }

    private String counterKey(Table table) {
        PrimaryKey key = Objects.requireNonNull(table.primaryKey());
        return " " + named(key.name(), "primary key autoincrement");
    }

    /** AUTOINCREMENT, as the catalog reader tells it. */
    static boolean isCounter(Column column) {
        return column.identity() != null && column.identity().kind() == Identity.Kind.SERIAL;
    }

    static boolean isKey(Table table, Column column) {
        return table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
    }

    /** A primary key numbers its rows if, and only if, its type is INTEGER by name (the manual's page ROWID). */
    private static Column fitting(Table table, Column column) {
        String type = column.type().sql();
        if (column.identity() != null) {
            if (!isKey(table, column)) {
                throw refusal(
                        "numbered columns beside the primary key: " + table.name() + "." + column.name(),
                        "Number the only column of the primary key.");
            }
            return ColumnForm.retyped(column, "integer");
        }
        return type.equals("integer") && isKey(table, column) ? ColumnForm.retyped(column, "bigint") : column;
    }

    /** A rowid counts from one by one. */
    @Override
    protected String identity(Identity identity) {
        if (identity.start() != 1 || identity.increment() != 1) {
            throw refusal("start and step for the numbers of a column", "Count from one by one.");
        }
        return "";
    }

    @Override
    public String column(Column column) {
        String value = column.defaultValue();
        boolean bare = value == null || isLiteral(value) || CLOCK.matcher(value).matches();
        return super.column(bare ? column : ColumnForm.withDefault(column, "(" + value + ")"));
    }

    @Override
    protected String generation(Generation generation) {
        return " generated always as (" + generation.expression() + ")"
                + (generation.stored() ? " stored" : " virtual");
    }

    @Override
    public String unique(UniqueConstraint unique) {
        if (unique.nullsNotDistinct() || unique.deferrability() != Deferrability.NOT_DEFERRABLE) {
            throw refusal(
                    "such unique constraint: " + unique.name(), "SQLite checks uniques at once and lets NULLs repeat.");
        }
        return super.unique(unique);
    }

    @Override
    public String index(QualifiedName table, Index index, String ifNotExists) {
        if (!index.method().equals("btree") || !index.include().isEmpty() || index.nullsNotDistinct()) {
            throw refusal("such index: " + index.name(), "Use a plain index; SQLite has one kind, and no INCLUDE.");
        }
        String where = index.predicate() == null ? "" : " where " + index.predicate();
        return super.index(table, index, ifNotExists) + where;
    }

    /** The name under which a table is made before it takes the old one's place. */
    static Identifier working(Identifier table) {
        return new Identifier("migration_new_" + table.text(), table.exact());
    }
}
