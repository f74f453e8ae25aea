package dev.migration.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.CatalogReader;
import dev.migration.database.Rows;
import dev.migration.database.sqlite.SqliteCatalog;
import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.DialectContract;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Tables;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.StandIn;
import dev.migration.operation.StartAbove;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract on SQLite, its rebuilds gathered as a plan gathers them. */
final class SqliteDialectTest extends DialectContract {
    private static final QualifiedName ORDERS = CommonSamples.PLAIN.name();
    private static final Identifier NAME = Identifier.of("name");

    private final SqliteDialect dialect = new SqliteDialect();

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected CatalogReader catalog() {
        return new SqliteCatalog(dialect);
    }

    @Override
    protected Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    protected List<Sample> samples() {
        return SqliteSamples.all();
    }

    /** Renames are none, but cannot be done twice. */
    @Override
    protected Set<Class<?>> refused() {
        return Set.of(
                RenameTable.class,
                RenameColumn.class,
                CreateNamespace.class,
                CreateSequence.class,
                AlterSequence.class,
                DropSequence.class,
                StartAbove.class,
                CreateEnum.class,
                AddEnumValue.class,
                ReplaceEnum.class,
                DropEnum.class,
                CommentTable.class,
                CommentColumn.class,
                WithChecks.class,
                Bounded.class,
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

    /** What it is for, two releases show. */
    @Override
    protected Set<Class<?>> shownApart() {
        return Set.of(StandIn.class);
    }

    static List<Operation> refusals() {
        QualifiedName name = QualifiedName.of("thing");
        Sequence sequence = new Sequence(name, "bigint", 1, 1, 1, Long.MAX_VALUE, 1, false);
        EnumType type = new EnumType(name, List.of("a"));
        return List.of(
                new CreateNamespace(name.name()),
                new CreateSequence(sequence),
                new AlterSequence(sequence, sequence),
                new DropSequence(name),
                new CreateEnum(type),
                new AddEnumValue(name, "b", null),
                new ReplaceEnum(type, type, List.of()),
                new DropEnum(name),
                new CommentTable(name, "text"),
                new CommentColumn(name, Column.of(NAME, DataType.other("integer"), true), "text"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatSqliteLacksIsRefusedByItsName(Operation operation) {
        assertThatThrownBy(() -> dialect.statements(operation, Guard.NONE))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("SQLite has no ")
                .hasMessageContaining("thing");
    }

    /** Only a primary key numbers rows, and always one by one. */
    @Test
    @Override
    protected void aColumnThatStartsToNumberGoesOnAfterItsLargestNumber() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            statement.execute("insert into orders (id) values (40)");
            number(connection);
            statement.execute("insert into orders (name) values ('next')");
            assertThat(number(connection, "select id from orders where name = 'next'"))
                    .isEqualTo(41);
        }
    }

    @Test
    @Override
    protected void aColumnWithoutRowsStartsToNumberAtItsStart() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            number(connection);
            statement.execute("insert into orders (name) values ('first')");
            assertThat(number(connection, "select id from orders")).isEqualTo(1);
        }
    }

    private void number(Connection connection) throws SQLException {
        Column id = CommonSamples.PLAIN.columns().get(0);
        Identity identity = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
        run(connection, List.of(new SetIdentity(ORDERS, id, identity)), Guard.NONE);
    }

    private static long number(Connection connection, String query) throws SQLException {
        long[] number = {-1};
        Rows.each(connection, query, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** ALTER TABLE has no IF EXISTS, and a rebuild needs its table. */
    @Test
    @Override
    protected void dropsAndChangesUnderGuardBearThatTheTableIsGone() throws SQLException {
        QualifiedName gone = QualifiedName.of("gone");
        try (Connection connection = database()) {
            run(connection, List.of(new DropTable(gone), new DropIndex(gone, NAME)), Guard.IF_EXISTS);
            assertThat(read(connection)).isEqualTo(Schema.EMPTY);
        }
    }

    @Test
    void renamesThereAndBack() throws SQLException {
        Identifier other = new Identifier("\u00dcn\u00ef \"orders\"", true);
        try (Connection connection = database()) {
            run(connection, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            Schema before = read(connection);
            run(connection, List.of(new RenameTable(ORDERS, other)), Guard.NONE);
            run(connection, List.of(new RenameColumn(QualifiedName.of(other), NAME, other)), Guard.NONE);
            assertThat(read(connection).tables().get(0).columns().get(1).name()).isEqualTo(other);
            run(connection, List.of(new RenameColumn(QualifiedName.of(other), other, NAME)), Guard.IF_EXISTS);
            run(connection, List.of(new RenameTable(QualifiedName.of(other), ORDERS.name())), Guard.IF_EXISTS);
            assertThat(read(connection)).isEqualTo(before);
            assertThat(Tables.schema(CommonSamples.PLAIN)).isEqualTo(before);
        }
    }
}
