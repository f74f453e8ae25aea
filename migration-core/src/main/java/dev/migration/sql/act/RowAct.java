package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act on rows. */
public sealed interface RowAct extends Act {

    /**
     * {@code INSERT}, {@code REPLACE}, {@code MERGE}, {@code COPY … FROM}.
     *
     * @param line its line
     * @param table the table
     * @param columns its columns, none for all
     * @param source the values or the query
     */
    record Insert(int line, QualifiedName table, List<Identifier> columns, String source) implements RowAct {
        /** Copies. */
        public Insert {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code UPDATE}.
     *
     * @param line its line
     * @param table the table
     * @param columns those that get a value
     * @param assignments what they get
     * @param where the condition, null for all rows
     */
    record Update(
            int line,
            QualifiedName table,
            List<Identifier> columns,
            String assignments,
            @Nullable String where) implements RowAct {
        /** Copies. */
        public Update {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code DELETE}.
     *
     * @param line its line
     * @param table the table
     * @param where the condition, null for all rows
     */
    record Delete(int line, QualifiedName table, @Nullable String where) implements RowAct {}

    /**
     * {@code TRUNCATE}.
     *
     * @param line its line
     * @param tables the tables
     * @param cascade whether tables that reference them are emptied too
     */
    record Truncate(int line, List<QualifiedName> tables, boolean cascade) implements RowAct {
        /** Copies. */
        public Truncate {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A query; what it calls may do something.
     *
     * @param line its line
     * @param text the query
     */
    record Query(int line, String text) implements RowAct {}

    /**
     * {@code CALL}, {@code EXECUTE} of a prepared statement, {@code PERFORM}.
     *
     * @param line its line
     * @param routine what is called
     */
    record Call(int line, QualifiedName routine) implements RowAct {}
}
