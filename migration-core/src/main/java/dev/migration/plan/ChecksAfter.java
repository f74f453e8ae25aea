package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a script has done what it was to do: what to ask after it. */
final class ChecksAfter {
    private final Dialect dialect;
    private final RowQueries queries;
    private final StandingColumns standing;

    /**
     * @param standing what is there after the script
     */
    ChecksAfter(Dialect dialect, StandingColumns standing) {
        this.dialect = dialect;
        this.queries = new RowQueries(dialect);
        this.standing = standing;
    }

    List<DataCheck> of(List<Operation> script) {
        List<Operation> pieces = script.stream()
                .flatMap(operation -> Unfolded.of(operation).stream())
                .toList();
        List<DataCheck> checks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            List<Operation> later = pieces.subList(i + 1, pieces.size());
            exists(pieces.get(i)).ifPresent(checks::add);
            dialect.confirmation(pieces.get(i))
                    .filter(confirmation -> standing.stays(confirmation.table())
                            && later.stream().noneMatch(other -> drops(other, confirmation.name())))
                    .map(confirmation -> new DataCheck(confirmation.words(), confirmation.sql(), 1L))
                    .ifPresent(checks::add);
        }
        return checks.stream().distinct().toList();
    }

    private Optional<DataCheck> exists(Operation operation) {
        if (operation instanceof CreateTable create
                && standing.stays(create.table().name())) {
            QualifiedName table = create.table().name();
            return Optional.of(new DataCheck("rows of " + table + ", which is there now", queries.rows(table), null));
        }
        if (operation instanceof AddColumn add
                && standing.keeps(add.table(), add.column().name())) {
            return Optional.of(new DataCheck(
                    "once " + add.table() + " has " + add.column().name() + "; an error before",
                    queries.column(add.table(), add.column().name()),
                    0L));
        }
        if (operation instanceof Backfill fill && standing.keeps(fill.table(), fill.column())) {
            String missing = queries.sql(fill.column()) + " is null"
                    + (fill.partial() ? " and (" + fill.value() + ") is not null" : "");
            return Optional.of(new DataCheck(
                    "rows of " + fill.table() + " where " + fill.column() + " still has no value",
                    queries.where(fill.table(), missing),
                    0L));
        }
        return Optional.empty();
    }

    private static boolean drops(Operation operation, Identifier name) {
        if (operation instanceof DropConstraint drop) {
            return drop.name().equals(name);
        }
        return operation instanceof DropIndex drop && drop.index().equals(name);
    }
}
