package dev.migration.sql.act;

import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act on one column of a table. */
public sealed interface ColumnAct extends TableAct {

    /** The column. */
    Identifier column();

    /** As findings name it: {@code orders.note}. */
    default String object() {
        return table() + "." + column();
    }

    /**
     * A new column.
     *
     * @param line its line
     * @param table the table
     * @param definition the column
     * @param constraints those that stand behind it
     * @param ifNotExists whether nothing happens if it is there
     * @param position where it stands: {@code first}, {@code after id}; empty for last
     */
    record AddColumn(
            int line,
            QualifiedName table,
            ColumnDefinition definition,
            List<ConstraintDefinition> constraints,
            boolean ifNotExists,
            String position)
            implements ColumnAct {
        /** Copies. */
        public AddColumn {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Identifier column() {
            return definition.name();
        }
    }

    /**
     * A column goes.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     * @param ifExists whether nothing happens if it is gone
     * @param cascade whether what depends on it goes too
     */
    record DropColumn(int line, QualifiedName table, Identifier column, boolean ifExists, boolean cascade)
            implements ColumnAct {}

    /**
     * A column gets another name and nothing else.
     *
     * @param line its line
     * @param table the table
     * @param column the old name
     * @param to the new one
     */
    record RenameColumn(int line, QualifiedName table, Identifier column, Identifier to) implements ColumnAct {}

    /**
     * A column gets another type and keeps the rest.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     * @param type the new type
     * @param collation the collation that is said beside it, else null
     * @param using the expression that converts rows (PostgreSQL), null for none
     */
    record ChangeType(
            int line,
            QualifiedName table,
            Identifier column,
            DataType type,
            @Nullable String collation,
            @Nullable String using)
            implements ColumnAct {}

    /**
     * A column is written anew with all that is to be kept ({@code MODIFY}, {@code CHANGE}, H2's {@code ALTER COLUMN}).
     *
     * @param line its line
     * @param table the table
     * @param column its name before
     * @param definition the column as it becomes
     * @param constraints those that stand behind it
     */
    record RedefineColumn(
            int line,
            QualifiedName table,
            Identifier column,
            ColumnDefinition definition,
            List<ConstraintDefinition> constraints)
            implements ColumnAct {
        /** Copies. */
        public RedefineColumn {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * NULL is refused from now on.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     */
    record SetNotNull(int line, QualifiedName table, Identifier column) implements ColumnAct {}

    /**
     * NULL is accepted from now on.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     */
    record DropNotNull(int line, QualifiedName table, Identifier column) implements ColumnAct {}

    /**
     * Another default, or none.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     * @param value the default, null if it goes
     */
    record SetDefault(
            int line,
            QualifiedName table,
            Identifier column,
            @Nullable String value) implements ColumnAct {}

    /**
     * What else is said of a column: {@code drop expression}, {@code restart with 5}, {@code set statistics 100}.
     *
     * @param line its line
     * @param table the table
     * @param column the column
     * @param words as they stand there, in lower case
     */
    record ColumnOption(int line, QualifiedName table, Identifier column, String words) implements ColumnAct {}
}
