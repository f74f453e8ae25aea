package dev.migration;

import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.DiffSettings;
import dev.migration.diff.SchemaDiffer;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.error.MigrationException;
import dev.migration.operation.TableAlteration;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column that nobody asked for, added to the desired side in the dev database. A gate that does not report exactly this
 * column is blind, whatever it says of the rest: a catalog read wrongly, a pattern that covers everything, a comparison that
 * never took place.
 */
final class Canary {
    private static final String NAME = "migration_canary";

    private final DiffSettings answers;
    private final Dialect dialect;
    private @Nullable QualifiedName table;
    private @Nullable Column column;
    private Schema desired = Schema.EMPTY;

    Canary(DiffSettings answers, Dialect dialect) {
        this.answers = answers;
        this.dialect = dialect;
    }

    /**
     * Adds the column to the first table that takes it and reads the catalog again.
     *
     * @param scratch holds the model
     * @param model what was read from it
     * @param catalog reads it once more
     * @throws MigrationException no table is compared at all
     */
    void release(ScratchDatabase scratch, Schema model, Supplier<Schema> catalog) {
        for (Table candidate : model.tables()) {
            // A partition has the columns of its table.
            boolean compared = !answers.leavesAlone(candidate.name())
                    && !candidate.columns().isEmpty();
            if (compared && takes(candidate, scratch)) {
                desired = catalog.get();
                return;
            }
        }
        throw MigrationException.setup(
                "Nothing is compared: the parameter unmanaged covers all "
                        + model.tables().size() + " tables of the model.",
                "Narrow its patterns to the tables that are none of the model's business.");
    }

    private boolean takes(Table candidate, ScratchDatabase scratch) {
        Identifier name = free(candidate);
        Column invented = Column.of(name, candidate.columns().get(0).type(), true);
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql :
                    dialect.statements(new TableAlteration.AddColumn(candidate.name(), invented), Guard.NONE)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            // A table as wide as its engine allows takes no more columns; another one will.
            return false;
        }
        table = candidate.name();
        column = invented;
        return true;
    }

    private Identifier free(Table table) {
        String name = NAME;
        while (table.column(dialect.meant(name, false)).isPresent()) {
            name += "_";
        }
        return dialect.meant(name, false);
    }

    /**
     * Compares once more, with the column.
     *
     * @param changes what was found without it
     * @throws MigrationException what comes back is anything but the same changes and this column
     */
    void mustBeFound(Schema current, List<Change> changes) {
        List<Change> found = new ArrayList<>(
                new SchemaDiffer(answers).compare(current, desired).changes());
        List<Change> expected = new ArrayList<>(changes);
        expected.removeIf(found::remove);
        boolean asAddedTable = expected.size() == 1
                && expected.get(0) instanceof TableAdded without
                && without.table().equals(table);
        if ((!expected.isEmpty() && !asAddedTable) || found.size() != 1 || !holdsColumn(found.get(0))) {
            throw MigrationException.setup(
                    "The gate is blind: it was given the column " + table + "."
                            + (column == null ? NAME : column.name())
                            + " that no script adds, and reported "
                            + (found.isEmpty()
                                    ? "nothing"
                                    : found.get(0).kind() + " " + found.get(0).object())
                            + ".",
                    "Look whether the parameter unmanaged covers more than it should; if not, this is a defect of"
                            + " migration-maven-plugin.");
        }
    }

    private boolean holdsColumn(Change change) {
        if (column == null || !Objects.equals(change.table(), table)) {
            return false;
        }
        Identifier name = column.name();
        if (change instanceof ColumnAdded added) {
            return added.column().equals(name);
        }
        return change instanceof TableAdded added && added.added().column(name).isPresent();
    }
}
