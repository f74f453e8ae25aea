package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.List;

/**
 * A view that bears the name which a table had, so that a release which knows that name goes on reading and writing.
 *
 * @param act what becomes of it
 * @param name the name that the table had
 * @param table the table as it is once it bears its new name; the view shows its columns, in their order
 */
public record StandIn(Act act, QualifiedName name, Table table) implements Operation {
    /** Refuses a table of another namespace, since a rename moves nothing. */
    public StandIn {
        if (!name.sibling(table.name().name()).equals(table.name())) {
            throw new IllegalArgumentException(name + " and " + table.name());
        }
    }

    /** The same view in another act. */
    public StandIn as(Act other) {
        return new StandIn(other, name, table);
    }

    /** The columns that the view shows. */
    public List<Identifier> columns() {
        return table.columns().stream().map(Column::name).toList();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.standIn(this);
    }

    /** What becomes of the view. */
    public enum Act {
        /** The table gets its new name, and the view the old one in the same moment. */
        MOVE,
        /** The view goes, and the table gets its old name back in the same moment. */
        RETURN,
        /** The view comes, beside the table under its new name. */
        CREATE,
        /** The view goes, and the table keeps its new name. */
        DROP
    }
}
