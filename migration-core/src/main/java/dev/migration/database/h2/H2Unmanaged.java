package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the model cannot express, by kind, name and definition. */
final class H2Unmanaged {
    private static final String QUERY = """
            select 'view' as KIND, TABLE_SCHEMA, TABLE_NAME, '' as SUFFIX, coalesce(VIEW_DEFINITION, '')
            from INFORMATION_SCHEMA.VIEWS
            where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
            union all
            select 'trigger', EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE, TRIGGER_NAME,
                ACTION_TIMING || ' ' || EVENT_MANIPULATION || ' ' || ACTION_ORIENTATION || ' ' || coalesce(JAVA_CLASS, '')
            from INFORMATION_SCHEMA.TRIGGERS
            union all
            select lower(r.ROUTINE_TYPE), r.ROUTINE_SCHEMA,
                r.ROUTINE_NAME, '(' || coalesce((select listagg(p.DATA_TYPE, ', ') within group (order by p.ORDINAL_POSITION)
                    from INFORMATION_SCHEMA.PARAMETERS p
                    where p.SPECIFIC_SCHEMA = r.SPECIFIC_SCHEMA and p.SPECIFIC_NAME = r.SPECIFIC_NAME), '') || ')',
                coalesce(r.EXTERNAL_NAME, '') || coalesce(r.ROUTINE_DEFINITION, '')
            from INFORMATION_SCHEMA.ROUTINES r
            where upper(r.ROUTINE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
            union all
            select 'domain', d.DOMAIN_SCHEMA, d.DOMAIN_NAME, '',
                d.DATA_TYPE || coalesce('(' || d.CHARACTER_MAXIMUM_LENGTH || ')', '')
                || coalesce('(' || d.DECLARED_NUMERIC_PRECISION || ',' || d.DECLARED_NUMERIC_SCALE || ')', '')
                || coalesce(' of ' || d.PARENT_DOMAIN_NAME, '') || coalesce(' default ' || d.DOMAIN_DEFAULT, '')
                || coalesce((select listagg(' check (' || c.CHECK_CLAUSE || ')') within group (order by c.CHECK_CLAUSE)
                    from INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS k
                    join INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
                        on c.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA and c.CONSTRAINT_NAME = k.CONSTRAINT_NAME
                    where k.DOMAIN_SCHEMA = d.DOMAIN_SCHEMA and k.DOMAIN_NAME = d.DOMAIN_NAME), '')
            from INFORMATION_SCHEMA.DOMAINS d
            union all
            select 'constant', CONSTANT_SCHEMA, CONSTANT_NAME, '', VALUE_DEFINITION
            from INFORMATION_SCHEMA.CONSTANTS
            union all
            select 'synonym', SYNONYM_SCHEMA, SYNONYM_NAME, '', SYNONYM_FOR_SCHEMA || '.' || SYNONYM_FOR
            from INFORMATION_SCHEMA.SYNONYMS
            """;

    private final Connection connection;
    private final CatalogNames names;
    private final H2Text text;

    H2Unmanaged(Connection connection, CatalogNames names, H2Text text) {
        this.connection = connection;
        this.names = names;
        this.text = text;
    }

    /** Adds all of them. */
    void read(List<UnmanagedObject> unmanaged) throws SQLException {
        Rows.each(connection, QUERY, row -> {
            QualifiedName name = names.name(row.getString(2), row.getString(3));
            unmanaged.add(new UnmanagedObject(
                    row.getString(1), shown(name, row.getString(4)), text.shortened(row.getString(5))));
        });
    }

    /** The name of what may belong to a table, or of what is told apart by the types it takes. */
    private String shown(QualifiedName name, String suffix) {
        if (suffix.isEmpty() || suffix.startsWith("(")) {
            return name + suffix;
        }
        return name + "." + names.identifier(suffix);
    }
}
