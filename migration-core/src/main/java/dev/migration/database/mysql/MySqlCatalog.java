package dev.migration.database.mysql;

import dev.migration.database.CatalogNames;
import dev.migration.database.CatalogReader;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.dialect.mysql.MySqlDialect;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code information_schema} of <a
 * href="https://mariadb.com/docs/server/reference/system-tables/information-schema">MariaDB</a> and <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/information-schema.html">MySQL</a>, of the connection's database alone: any
 * other is somebody else's.
 */
public final class MySqlCatalog implements CatalogReader {
    /** The numbers next to those that a sequence can never reach; MariaDB keeps the last ones for itself. */
    private static final long HIGHEST = Long.MAX_VALUE - 1;

    private static final long LOWEST = Long.MIN_VALUE + 1;

    private final MySqlDialect dialect;

    /** A reader that names things as {@code dialect} does. */
    public MySqlCatalog(MySqlDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Schema read(Connection connection, List<String> ignoredTables) throws SQLException {
        String database = connection.getCatalog();
        Flavour flavour = dialect.flavour();
        CatalogNames names = new CatalogNames(dialect, database);
        MySqlText text = new MySqlText(database, flavour);
        MySqlTables reader = new MySqlTables(connection, names, text, flavour);
        Map<QualifiedName, TableDraft> tables = reader.read();
        new MySqlIndexes(connection, names, text, flavour)
                .read(tables, new MySqlConstraints(connection, names, text, flavour).read(tables, reader));
        return new Schema(
                List.of(),
                tables.values().stream()
                        .filter(table ->
                                ignoredTables.stream().noneMatch(table.name().name()::matches))
                        .map(TableDraft::table)
                        .toList(),
                flavour == Flavour.MARIADB ? sequences(connection) : List.of(),
                List.of(),
                new MySqlUnmanaged(connection, names, text).read());
    }

    /** A sequence is a table with one row; all of them in one query. */
    private List<Sequence> sequences(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        List<Identifier> found = new ArrayList<>();
        Rows.each(connection, """
                select TABLE_NAME from information_schema.TABLES
                where TABLE_SCHEMA = database() and TABLE_TYPE = 'SEQUENCE' order by TABLE_NAME""", row -> {
            queries.add("select " + found.size()
                    + ", START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE, CACHE_SIZE, CYCLE_OPTION from `"
                    + row.getString(1).replace("`", "``") + "`");
            found.add(dialect.identifier(row.getString(1)));
        });
        List<Sequence> sequences = new ArrayList<>();
        if (!queries.isEmpty()) {
            Rows.each(
                    connection,
                    String.join(" union all ", queries),
                    row -> sequences.add(new Sequence(
                            QualifiedName.of(found.get(row.getInt(1))),
                            "bigint",
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4) == LOWEST ? Long.MIN_VALUE : row.getLong(4),
                            row.getLong(5) == HIGHEST ? Long.MAX_VALUE : row.getLong(5),
                            row.getLong(6),
                            row.getBoolean(7))));
        }
        return sequences;
    }
}
