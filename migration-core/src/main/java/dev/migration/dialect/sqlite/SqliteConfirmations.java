package dev.migration.dialect.sqlite;

import dev.migration.dialect.Confirmations;
import dev.migration.dialect.Names;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;

/**
 * What {@code sqlite_schema} and the functions over its pragmas confirm. Keys and constraints come with a table that is made
 * anew, so that nobody asks for them.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragfunc">Pragma functions</a>
 */
final class SqliteConfirmations extends Confirmations {
    @Override
    protected String constraint(QualifiedName table, Identifier name, boolean valid) {
        return "select count(*) from sqlite_schema where type = 'table' and lower(name) = " + lower(table.name())
                + " and instr(lower(sql), " + lower(name) + ") > 0";
    }

    @Override
    protected String primaryKey(QualifiedName table) {
        return "select count(*) > 0 from pragma_table_info(" + lower(table.name()) + ") where pk > 0";
    }

    @Override
    protected String index(QualifiedName table, Identifier name) {
        return "select count(*) from sqlite_schema where type = 'index' and lower(name) = " + lower(name);
    }

    @Override
    protected String notNull(QualifiedName table, Identifier column) {
        return "select count(*) from pragma_table_info(" + lower(table.name()) + ") where lower(name) = "
                + lower(column) + " and \"notnull\" = 1";
    }

    private static String lower(Identifier name) {
        return "lower(" + Names.literal(name.text()) + ")";
    }
}
