package dev.migration.dialect.postgresql;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.schema.Column;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;

/** Definitions as the pages CREATE TABLE, CREATE INDEX and Numeric Types (serial) of the manual have them. */
final class PostgreSqlDefinitions extends DefinitionSql {
    private static final long CACHE = 1;

    PostgreSqlDefinitions(Names names) {
        super(names, CACHE);
    }

    /** Whether the word {@code serial} says all that the column's numbering is. */
    static boolean plainSerial(Column column) {
        Identity identity = column.identity();
        return identity != null && identity.equals(new Identity(Identity.Kind.SERIAL, 1, 1)) && !column.nullable();
    }

    @Override
    protected String type(Column column) {
        if (!plainSerial(column)) {
            return super.type(column);
        }
        return switch (column.type().sql()) {
            case "smallint" -> "smallserial";
            case "integer" -> "serial";
            default -> "bigserial";
        };
    }

    @Override
    protected String identity(Identity identity) {
        return identity.kind() == Identity.Kind.SERIAL ? "" : super.identity(identity);
    }

    @Override
    public String index(QualifiedName table, Index index, String ifNotExists) {
        String method = index.method().equals("btree") ? "" : "using " + index.method() + " ";
        return "create " + (index.unique() ? "unique " : "") + "index " + ifNotExists + names.sql(index.name()) + " on "
                + names.sql(table) + " " + method + "(" + keys(index) + ")"
                + include(index.include())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.options().isEmpty() ? "" : " with (" + index.options() + ")")
                + (index.predicate() == null ? "" : " where " + index.predicate());
    }
}
