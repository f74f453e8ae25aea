package dev.migration.dialect;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/** What the standard's {@code information_schema} confirms, where it also lists indexes. */
public final class InformationSchema extends Confirmations {
    private final Names names;
    private final String indexes;

    /**
     * With names of the engine.
     *
     * @param indexes the view that lists indexes with their table and name
     */
    public InformationSchema(Names names, String indexes) {
        this.names = names;
        this.indexes = indexes;
    }

    @Override
    protected String constraint(QualifiedName table, Identifier name, boolean valid) {
        return count("*", "table_constraints", table) + " and constraint_name = " + literal(name);
    }

    @Override
    protected String primaryKey(QualifiedName table) {
        return count("*", "table_constraints", table) + " and constraint_type = 'PRIMARY KEY'";
    }

    @Override
    protected String index(QualifiedName table, Identifier name) {
        return count("distinct index_name", indexes, table) + " and index_name = " + literal(name);
    }

    @Override
    protected String notNull(QualifiedName table, Identifier column) {
        return count("*", "columns", table) + " and column_name = " + literal(column) + " and is_nullable = 'NO'";
    }

    private String count(String what, String view, QualifiedName table) {
        String schema = table.namespace() == null ? "schema()" : literal(table.namespace());
        return "select count(" + what + ") from information_schema." + view + " where table_schema = " + schema
                + " and table_name = " + literal(table.name());
    }

    private String literal(Identifier name) {
        return Names.literal(names.stored(name));
    }
}
