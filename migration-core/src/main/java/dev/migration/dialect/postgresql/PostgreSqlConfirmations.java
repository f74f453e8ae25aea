package dev.migration.dialect.postgresql;

import dev.migration.dialect.Confirmations;
import dev.migration.dialect.Names;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/**
 * What {@code pg_constraint}, {@code pg_index} and {@code pg_attribute} confirm.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">System catalogs</a>
 */
final class PostgreSqlConfirmations extends Confirmations {
    private final Names names;

    PostgreSqlConfirmations(Names names) {
        this.names = names;
    }

    @Override
    protected String constraint(QualifiedName table, Identifier name, boolean valid) {
        return "select count(*) from pg_constraint where conrelid = " + object(table) + " and conname = "
                + literal(name) + (valid ? " and convalidated" : "");
    }

    @Override
    protected String primaryKey(QualifiedName table) {
        return "select count(*) from pg_constraint where conrelid = " + object(table) + " and contype = 'p'";
    }

    @Override
    protected String index(QualifiedName table, Identifier name) {
        return "select count(*) from pg_index where indexrelid = " + object(table.sibling(name)) + " and indisvalid";
    }

    @Override
    protected String notNull(QualifiedName table, Identifier column) {
        return "select count(*) from pg_attribute where attrelid = " + object(table) + " and attname = "
                + literal(column) + " and attnotnull";
    }

    private String object(QualifiedName name) {
        return "to_regclass(" + Names.literal(names.sql(name)) + ")";
    }

    private String literal(Identifier name) {
        return Names.literal(names.stored(name));
    }
}
