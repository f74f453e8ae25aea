package dev.migration.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.CatalogReader;
import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.Rows;
import dev.migration.database.postgresql.PostgreSqlCatalog;
import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.DialectContract;
import dev.migration.dialect.KeySamples;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Tables;
import dev.migration.dialect.Vocabulary;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.StandIn;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract on PostgreSQL. */
final class PostgreSqlDialectTest extends DialectContract {
    private static final Vocabulary WORDS =
            new Vocabulary("'new'::character varying", "amount > 0::numeric", "(amount * 2::numeric)", 1, false);

    private final Dialect dialect = new PostgreSqlDialect(18);

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected CatalogReader catalog() {
        return new PostgreSqlCatalog(dialect);
    }

    @Override
    protected Connection database() throws SQLException {
        return PostgreSqlFixture.database();
    }

    @Override
    protected List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(CommonSamples.of(WORDS));
        samples.addAll(PostgreSqlSamples.all());
        samples.addAll(EnumSamples.all());
        samples.addAll(OnlineSamples.all());
        samples.add(KeySamples.replacedKey());
        return samples;
    }

    @Override
    protected Set<Class<?>> refused() {
        return Set.of(RebuildTable.class, WithChecks.class, Bounded.class, RedefineColumn.class);
    }

    @Override
    protected Set<Class<?>> shownApart() {
        return Set.of(CreateMirror.class, DropMirror.class, SwapColumns.class, AttachPrimaryKey.class, StandIn.class);
    }

    @Test
    void aReplacedEnumKeepsItsRows() throws SQLException {
        EnumType from = new EnumType(QualifiedName.of("status"), List.of("old", "new", "gone"));
        EnumType to = new EnumType(QualifiedName.of("status"), List.of("new", "old"));
        Column status =
                new Column(Identifier.of("status"), DataType.other("status"), false, "'new'::status", null, null, null);
        Table orders = Tables.table("orders", status);
        ColumnReference user = new ColumnReference(orders.name(), status);
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateEnum(from), new CreateTable(orders)), Guard.NONE);
            statement.execute("insert into orders values ('old'), ('new')");
            run(connection, List.of(new ReplaceEnum(from, to, List.of(user))), Guard.NONE);
            statement.execute("insert into orders values (default)");
            List<String> rows = new ArrayList<>();
            Rows.each(connection, "select status from orders order by status", row -> rows.add(row.getString(1)));
            assertThat(rows).containsExactly("new", "new", "old");
        }
    }

    @Test
    void whatCommitsOrLooksAtAllRowsWantsNoTransactionOfOthers() {
        Set<Class<?>> alone = Set.of(AddEnumValue.class, Online.class, ValidateConstraint.class, Backfill.class);
        assertThat(samples())
                .allSatisfy(sample -> assertThat(dialect.transactional(sample.operation()))
                        .isEqualTo(!alone.contains(sample.operation().getClass())));
    }

    @Test
    void anIndexThatWasBrokenOffIsBuiltAnew() throws SQLException {
        Identifier name = Identifier.of("ux");
        Identifier column = Identifier.of("id");
        Table orders = Tables.table("orders", Column.of(column, DataType.other("bigint"), true));
        Index index = new Index(name, true, "btree", List.of(IndexPart.of(column)), List.of(), null, false, "");
        List<Operation> build = List.of(new Online(new CreateIndex(orders.name(), index)));
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateTable(orders)), Guard.NONE);
            statement.execute("insert into orders values (1), (1)");
            assertThatThrownBy(() -> run(connection, build, Guard.NONE)).hasRootCauseInstanceOf(SQLException.class);
            statement.execute("delete from orders");
            run(connection, build, Guard.NONE);
            try (ResultSet valid =
                    statement.executeQuery("select indisvalid from pg_index where indexrelid = 'ux'::regclass")) {
                assertThat(valid.next() && valid.getBoolean(1)).isTrue();
            }
        }
    }

    @Test
    void aBlockIsQuotedByWhatItDoesNotHold() {
        Operation check =
                new AddCheck(QualifiedName.of("orders"), new CheckConstraint(Identifier.of("ck"), "note <> '$$'"));
        assertThat(dialect.statements(check, Guard.IF_EXISTS).get(0))
                .startsWith("do $block1$\n")
                .endsWith("\n$block1$");
    }

    /**
     * What {@code pg_locks} and {@code pg_class.relfilenode} say while the transaction is open. They tell nothing of rows that are
     * locked one by one.
     */
    @TestFactory
    Stream<DynamicTest> locksAreThoseThatTheServerTakes() {
        return samples().stream()
                .filter(sample -> dialect.transactional(sample.operation()))
                .filter(sample ->
                        !(sample.operation() instanceof RestoreColumn || sample.operation() instanceof ReplaceValue))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    try (Connection connection = database()) {
                        run(connection, creation(sample.start()), Guard.NONE);
                        LockWatch watch = new LockWatch(connection, dialect);
                        connection.setAutoCommit(false);
                        run(connection, List.of(sample.operation()), Guard.NONE);
                        watch.compare(dialect.locks(sample.operation()), sample.start());
                        connection.rollback();
                    }
                }));
    }
}
