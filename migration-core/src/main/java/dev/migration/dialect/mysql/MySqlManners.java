package dev.migration.dialect.mysql;

import dev.migration.dialect.Manner;
import dev.migration.dialect.Manner.Work;
import dev.migration.dialect.Names;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.IndexPart;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Table;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is altered while it is used: the least algorithm that takes all that a statement does, unless the table stands in
 * its way. What the catalog does not tell (another engine, {@code row_format=compressed}, traces of a full-text index) makes the
 * engine refuse when the statement runs.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html">MySQL: Online DDL limitations</a>
 * @see <a
 *     href="https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl/innodb-online-ddl-overview">MariaDB:
 *     InnoDB online DDL overview</a>
 */
final class MySqlManners {
    private static final Set<ReferentialAction> CASCADES =
            Set.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

    private final Release release;
    private final Alterations alterations;

    MySqlManners(Names names, Release release) {
        this.release = release;
        this.alterations = new Alterations(names, release);
    }

    /** How the operation is carried out on a table as it is; empty where its statements cannot say so. */
    Optional<Manner> of(Operation operation, Table table) {
        Set<Alteration> all = alterations.of(operation, table);
        return all.stream()
                .map(alteration -> algorithm(alteration, table))
                .max(Comparator.naturalOrder())
                .map(algorithm -> addsCascade(operation) ? cascade(algorithm, table) : manner(all, algorithm, table));
    }

    private Manner manner(Set<Alteration> all, Algorithm algorithm, Table table) {
        Work work = all.stream()
                .map(alteration -> work(alteration, algorithm(alteration, table)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean locks = all.stream().anyMatch(alteration -> alteration.locks(release));
        if (algorithm == Algorithm.INSTANT) {
            // MySQL takes no LOCK beside it; MariaDB takes none to rename a table.
            boolean alone = !release.isMariaDb() || all.contains(Alteration.RENAME_TABLE);
            return new Manner("algorithm=instant" + (alone ? "" : ", lock=none"), work, false);
        }
        if (algorithm == Algorithm.COPY) {
            boolean free = release.copiesBesideWriters() && !locks && !cascades(table);
            return new Manner("algorithm=copy, lock=" + (free ? "none" : "shared"), work, !free);
        }
        if (locks) {
            return new Manner("algorithm=" + algorithm.word() + ", lock=shared", work, true);
        }
        // Then MySQL takes no LOCK=NONE, and does without what it can.
        boolean unsaid = !release.isMariaDb() && cascades(table);
        return new Manner(
                "algorithm=" + algorithm.word() + (unsaid ? "" : ", lock=none"), work, unsaid && work != Work.CATALOG);
    }

    /** Beside a key that cascades nothing may be promised, and an undo that runs again finds the key there. */
    private Manner cascade(Algorithm algorithm, Table table) {
        if (algorithm != Algorithm.COPY) {
            return new Manner("algorithm=" + algorithm.word(), Work.CATALOG, false);
        }
        return new Manner("algorithm=copy", Work.TABLE, !release.copiesBesideWriters() || cascades(table));
    }

    private static boolean addsCascade(Operation operation) {
        return operation instanceof AddForeignKey add && cascades(add.key());
    }

    private static Work work(Alteration alteration, Algorithm algorithm) {
        return switch (algorithm) {
            case INSTANT -> Work.CATALOG;
            case NOCOPY -> alteration.work() == Work.TABLE ? Work.CATALOG : alteration.work();
            case INPLACE -> alteration.work();
            case COPY -> Work.TABLE;
        };
    }

    private Algorithm algorithm(Alteration alteration, Table table) {
        Algorithm least = alteration.algorithm(release);
        if (!alteration.reshapes() || alteration == Alteration.STOP_NUMBERING) {
            return least;
        }
        boolean refused = hasIndex(table, "fulltext")
                || (release.isMariaDb() && indexesGenerated(table, least != Algorithm.INSTANT))
                || (release.isMariaDb() && alteration.refusesNull() && stores(table))
                || (least != Algorithm.INSTANT && hasIndex(table, "spatial"));
        return refused ? Algorithm.COPY : least;
    }

    private static boolean hasIndex(Table table, String method) {
        return table.indexes().stream().anyMatch(index -> index.method().equals(method));
    }

    /** Whether an index is on a generated column, a stored one only where {@code stored} ones count. */
    private static boolean indexesGenerated(Table table, boolean stored) {
        return table.columns().stream()
                .filter(column -> counts(column.generation(), stored))
                .anyMatch(column -> indexes(table, column));
    }

    private static boolean stores(Table table) {
        return table.columns().stream()
                .map(Column::generation)
                .anyMatch(generation -> generation != null && generation.stored());
    }

    private static boolean counts(@Nullable Generation generation, boolean stored) {
        return generation != null && (stored || !generation.stored());
    }

    private static boolean indexes(Table table, Column column) {
        return table.uniques().stream().anyMatch(unique -> unique.columns().contains(column.name()))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))
                || table.indexes().stream()
                        .flatMap(index -> index.parts().stream())
                        .map(IndexPart::column)
                        .anyMatch(column.name()::equals);
    }

    /** Whether rows change with those that they refer to, behind the back of a copy. */
    private static boolean cascades(Table table) {
        return table.foreignKeys().stream().anyMatch(MySqlManners::cascades);
    }

    /** Whether it gives the columns that refer another value, rather than drop their row. */
    static boolean changes(ForeignKey key) {
        return CASCADES.contains(key.onUpdate())
                || (CASCADES.contains(key.onDelete()) && key.onDelete() != ReferentialAction.CASCADE);
    }

    private static boolean cascades(ForeignKey key) {
        return CASCADES.contains(key.onDelete()) || CASCADES.contains(key.onUpdate());
    }
}
