package dev.migration.dialect;

import static dev.migration.dialect.CommonSamples.PLAIN;
import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;

import dev.migration.operation.Archive;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.operation.ArchiveAct.RestoreRows;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import java.util.List;

/** Samples of what is done to rows alone; rows are nothing that a schema knows of. */
final class ArchiveSamples {
    private static final Archive ARCHIVE = new Archive(
            PLAIN.name(),
            with(
                    table(
                            "zz_archive_orders",
                            PLAIN.columns().get(0),
                            PLAIN.columns().get(1)),
                    new PrimaryKey(
                            Identifier.of("zz_archive_orders_pkey"),
                            List.of(PLAIN.columns().get(0).name()))),
            PLAIN.columns());

    private ArchiveSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "replace a value",
                        schema(PLAIN),
                        new ReplaceValue(PLAIN.name(), PLAIN.columns().get(1), "'old'", "'it''s'"),
                        schema(PLAIN),
                        List.of()),
                Sample.of(
                        "keep rows",
                        schema(PLAIN),
                        new KeepRows(ARCHIVE),
                        schema(PLAIN, ARCHIVE.copy()),
                        new DropTable(ARCHIVE.copy().name())),
                new Sample(
                        "restore rows",
                        schema(PLAIN, ARCHIVE.copy()),
                        new RestoreRows(ARCHIVE),
                        schema(PLAIN, ARCHIVE.copy()),
                        List.of()),
                new Sample(
                        "restore a column",
                        schema(PLAIN, ARCHIVE.copy()),
                        new RestoreColumn(ARCHIVE, PLAIN.columns().get(1), PLAIN.columns()),
                        schema(PLAIN, ARCHIVE.copy()),
                        List.of()));
    }
}
