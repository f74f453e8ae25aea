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
 * @param matchFull whether either all or none of its columns are NULL
 * @param onDeleteColumns the columns that {@code onDelete} sets where that is not all of them, else empty
 * @param validity whether it holds for rows that were there before it
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        QualifiedName referencedTable,
        List<Identifier> referencedColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability,
        boolean matchFull,
        List<Identifier> onDeleteColumns,
        Validity validity) {

    /** Refuses sides of different length. */
    public ForeignKey {
        columns = Columns.notEmpty(columns);
        referencedColumns = Columns.notEmpty(referencedColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
        if (columns.size() != referencedColumns.size()) {
            throw new IllegalArgumentException("A foreign key needs as many columns as it references");
        }
    }

    /** This foreign key, of other rows. */
    public ForeignKey with(Validity other) {
        return new ForeignKey(
                name,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                deferrability,
                matchFull,
                onDeleteColumns,
                other);
    }

    /** This foreign key under another name. */
    public ForeignKey named(Identifier other) {
        return new ForeignKey(
                other,
                columns,
                referencedTable,
                referencedColumns,
                onDelete,
                onUpdate,
                deferrability,
                matchFull,
                onDeleteColumns,
                validity);
    }
}
