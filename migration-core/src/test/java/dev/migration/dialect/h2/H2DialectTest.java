package dev.migration.dialect.h2;

import dev.migration.database.CatalogReader;
import dev.migration.database.h2.H2Catalog;
import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.DialectContract;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Vocabulary;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.StandIn;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The contract on H2, with its settings as they are by default. */
final class H2DialectTest extends DialectContract {
    private static final Vocabulary WORDS = new Vocabulary(
            "'new'", "\"AMOUNT\" > CAST(0 AS NUMERIC(1))", "\"AMOUNT\" * CAST(2 AS NUMERIC(1))", 32, true);

    private final H2Dialect dialect = new H2Dialect(H2Settings.DEFAULTS);

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected CatalogReader catalog() {
        return new H2Catalog(dialect);
    }

    @Override
    protected Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    protected List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(CommonSamples.of(WORDS));
        samples.addAll(H2Samples.all());
        return samples;
    }

    @Override
    protected Set<Class<?>> refused() {
        return Set.of(
                Bounded.class,
                StandIn.class,
                CreateEnum.class,
                AddEnumValue.class,
                ReplaceEnum.class,
                DropEnum.class,
                RebuildTable.class,
                RedefineColumn.class,
                CreateMirror.class,
                DropMirror.class,
                SwapColumns.class,
                RenameIndex.class,
                RenameConstraint.class,
                Online.class,
                AttachPrimaryKey.class,
                AttachUnique.class,
                ValidateConstraint.class);
    }
}
