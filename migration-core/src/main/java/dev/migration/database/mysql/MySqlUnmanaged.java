package dev.migration.database.mysql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the model cannot express, by kind, name and definition. */
final class MySqlUnmanaged {
    private static final String QUERY = """
            select 'view' as KIND, TABLE_NAME as NAME, '' as SUFFIX, VIEW_DEFINITION as DEFINITION
            from information_schema.VIEWS where TABLE_SCHEMA = database()
            union all
            select 'trigger', EVENT_OBJECT_TABLE, TRIGGER_NAME,
                concat(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ', ACTION_STATEMENT)
            from information_schema.TRIGGERS where TRIGGER_SCHEMA = database()
            union all
            select lower(ROUTINE_TYPE), ROUTINE_NAME, '',
                concat(coalesce(DTD_IDENTIFIER, ''), ' ', coalesce(ROUTINE_DEFINITION, ''))
            from information_schema.ROUTINES where ROUTINE_SCHEMA = database()
            union all
            select 'event', EVENT_NAME, '',
                concat(coalesce(EXECUTE_AT, ''), coalesce(INTERVAL_VALUE, ''), ' ', coalesce(INTERVAL_FIELD, ''), ' ',
                    EVENT_DEFINITION)
            from information_schema.EVENTS where EVENT_SCHEMA = database()
            union all
            select 'partition', TABLE_NAME, PARTITION_NAME,
                concat(PARTITION_METHOD, ' (', coalesce(PARTITION_EXPRESSION, ''), ') ',
                    coalesce(PARTITION_DESCRIPTION, ''))
            from information_schema.PARTITIONS where TABLE_SCHEMA = database() and PARTITION_NAME is not null
            union all
            select 'system versioning', TABLE_NAME, '', ''
            from information_schema.TABLES where TABLE_SCHEMA = database() and TABLE_TYPE = 'SYSTEM VERSIONED'
            """;

    private final Connection connection;
    private final CatalogNames names;
    private final MySqlText text;

    MySqlUnmanaged(Connection connection, CatalogNames names, MySqlText text) {
        this.connection = connection;
        this.names = names;
        this.text = text;
    }

    /** All of them. */
    List<UnmanagedObject> read() throws SQLException {
        List<UnmanagedObject> unmanaged = new ArrayList<>();
        Rows.each(connection, QUERY, row -> {
            String suffix = row.getString(3);
            String name = names.identifier(row.getString(2)) + (suffix.isEmpty() ? "" : "." + names.identifier(suffix));
            unmanaged.add(new UnmanagedObject(
                    row.getString(1),
                    name,
                    text.shortened(String.valueOf(row.getString(4))).strip()));
        });
        return unmanaged;
    }
}
