package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of tables; those of domains belong to the domain. The views are put together here: H2 builds a view anew for
 * each row that it joins.
 */
final class H2Constraints {
    private final Connection connection;
    private final CatalogNames names;
    private final H2Text text;
    private final Map<QualifiedName, List<Usage>> columns = new HashMap<>();
    private final Map<QualifiedName, String> conditions = new HashMap<>();
    private final Map<QualifiedName, Reference> references = new HashMap<>();

    /** A column of a constraint, and the place of the column it references. */
    private record Usage(QualifiedName table, Identifier column, int referenced) {}

    /** What a foreign key says beside its columns. */
    private record Reference(QualifiedName unique, ReferentialAction onUpdate, ReferentialAction onDelete) {}

    H2Constraints(Connection connection, CatalogNames names, H2Text text) {
        this.connection = connection;
        this.names = names;
        this.text = text;
    }

    /** Adds them to their tables. */
    void read(Map<QualifiedName, TableDraft> tables) throws SQLException {
        readColumns();
        readDetails();
        Rows.each(connection, """
                select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA, TABLE_NAME, NULLS_DISTINCT
                from INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                """, row -> {
            TableDraft table = tables.get(names.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")));
            if (table != null) {
                add(row, table);
            }
        });
    }

    private void readColumns() throws SQLException {
        Rows.each(
                connection,
                """
                select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
                    POSITION_IN_UNIQUE_CONSTRAINT
                from INFORMATION_SCHEMA.KEY_COLUMN_USAGE
                order by CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION
                """,
                row -> columns.computeIfAbsent(name(row), key -> new ArrayList<>())
                        .add(new Usage(
                                names.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")),
                                names.identifier(row.getString("COLUMN_NAME")),
                                row.getInt("POSITION_IN_UNIQUE_CONSTRAINT"))));
    }

    private void readDetails() throws SQLException {
        Rows.each(
                connection,
                "select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE from INFORMATION_SCHEMA.CHECK_CONSTRAINTS",
                row -> conditions.put(name(row), text.shortened(row.getString("CHECK_CLAUSE"))));
        Rows.each(
                connection,
                """
                select CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE,
                    DELETE_RULE
                from INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS
                """,
                row -> references.put(
                        name(row),
                        new Reference(
                                names.name(
                                        row.getString("UNIQUE_CONSTRAINT_SCHEMA"),
                                        row.getString("UNIQUE_CONSTRAINT_NAME")),
                                action(row.getString("UPDATE_RULE")),
                                action(row.getString("DELETE_RULE")))));
    }

    private QualifiedName name(ResultSet row) throws SQLException {
        return names.name(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME"));
    }

    private void add(ResultSet row, TableDraft table) throws SQLException {
        QualifiedName name = name(row);
        List<Identifier> own = columns.getOrDefault(name, List.of()).stream()
                .map(Usage::column)
                .toList();
        switch (row.getString("CONSTRAINT_TYPE")) {
            case "PRIMARY KEY" -> table.primaryKey(new PrimaryKey(name.name(), own));
            case "UNIQUE" ->
                table.add(new UniqueConstraint(
                        name.name(), own, "NO".equals(row.getString("NULLS_DISTINCT")), Deferrability.NOT_DEFERRABLE));
            case "FOREIGN KEY" -> table.add(foreignKey(name, own));
            default -> table.add(new CheckConstraint(name.name(), told(conditions.get(name), name)));
        }
    }

    private ForeignKey foreignKey(QualifiedName name, List<Identifier> own) {
        Reference reference = told(references.get(name), name);
        List<Usage> referenced = usages(reference.unique());
        return new ForeignKey(
                name.name(),
                own,
                referenced.get(0).table(),
                usages(name).stream()
                        .map(usage -> referenced.get(usage.referenced() - 1).column())
                        .toList(),
                reference.onDelete(),
                reference.onUpdate(),
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    private List<Usage> usages(QualifiedName constraint) {
        return told(columns.get(constraint), constraint);
    }

    private static <T> T told(@Nullable T detail, QualifiedName constraint) {
        return Objects.requireNonNull(detail, () -> "H2 says no more about constraint " + constraint);
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }
}
