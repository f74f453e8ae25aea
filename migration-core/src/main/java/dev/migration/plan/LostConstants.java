package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.EnumChange.EnumValueRemoved;
import dev.migration.operation.ColumnReference;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Tells of enum constants that go while nobody has said what becomes of rows that hold them. */
public final class LostConstants {
    private final RowQueries queries;
    private final EnumReplacements said;

    /**
     * @param dialect whose words the queries are in
     * @param said what a person said of rows
     */
    public LostConstants(Dialect dialect, EnumReplacements said) {
        this.queries = new RowQueries(dialect);
        this.said = said;
    }

    /** One sentence for each column, with the query that counts its rows and the answer that is missing. */
    public List<String> of(List<Change> changes, Schema current) {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof ColumnTypeChanged type
                    && type.destructive()
                    && type.from().type().family() == Family.ENUM
                    && type.to().type().family() == Family.ENUM) {
                List<String> gone = new ArrayList<>(type.from().type().values());
                gone.removeAll(type.to().type().values());
                add(lines, type.table(), type.column(), gone, ContractId.of(change));
            } else if (change instanceof EnumValueRemoved removed) {
                for (ColumnReference user : EnumUsers.of(current.tables(), removed.name())) {
                    Identifier column = user.column().name();
                    add(lines, user.table(), column, List.of(removed.value()), ContractId.of(change));
                }
            }
        }
        return lines;
    }

    private void add(List<String> lines, QualifiedName table, Identifier column, List<String> gone, String id) {
        List<String> open = gone.stream()
                .filter(value -> said.removed().stream()
                        .noneMatch(removed ->
                                removed.isOf(table, column) && removed.value().equals(value)))
                .toList();
        if (!open.isEmpty()) {
            String place = table + "." + column;
            lines.add(place + " loses " + String.join(", ", open) + ", and the contract script " + id
                    + " fails while a row holds what is gone: "
                    + queries.where(table, queries.sql(column) + " in " + Misfits.literals(open))
                    + ". To have it give those rows another constant, delete it with its undo, and run mvn"
                    + " migration:generate -Dmigration.enumReplace=\"" + place + ":" + open.get(0) + "><constant>\".");
        }
    }
}
