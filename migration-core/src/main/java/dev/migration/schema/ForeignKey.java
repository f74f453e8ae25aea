package dev.migration.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name its name
 * @param columns the referencing columns
 * @param referencedTable the table they point to
 * @param referencedColumns the columns they point to, as many as {@code columns}
 * @param onDelete what happens when the referenced row goes
 * @param onUpdate what happens when the referenced key changes
 * @param deferrability when it is checked
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        QualifiedName referencedTable,
        List<Identifier> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability) {

    /** Refuses sides of different length. */
    public ForeignKey {
        columns = Columns.notEmpty(columns);
        referencedColumns = Columns.notEmpty(referencedColumns);
        if (columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("A foreign key needs as many columns as it references");
        }
    }
}
