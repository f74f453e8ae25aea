package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;

/**
 * What a foreign key points at.
 *
 * @param table the table
 * @param columns its columns, none for its primary key
 * @param rules what stands behind: {@code on delete cascade deferrable}; empty for nothing
 */
public record Reference(QualifiedName table, List<Identifier> columns, String rules) {
    /** Copies. */
    public Reference {
        columns = List.copyOf(columns);
    }
}
