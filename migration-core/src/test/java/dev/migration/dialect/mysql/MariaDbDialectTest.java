package dev.migration.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.CatalogReader;
import dev.migration.database.MariaDbFixture;
import dev.migration.database.Rows;
import dev.migration.database.mysql.MySqlCatalog;
import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.dialect.DialectContract;
import dev.migration.dialect.KeySamples;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.dialect.Pace;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Vocabulary;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateMirror;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropEnum;
import dev.migration.operation.Operation.DropMirror;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.Operation.RenameConstraint;
import dev.migration.operation.Operation.ReplaceEnum;
import dev.migration.operation.StandIn;
import dev.migration.operation.SwapColumns;
import dev.migration.operation.TableAlteration.AttachPrimaryKey;
import dev.migration.operation.TableAlteration.AttachUnique;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract on MariaDB. */
final class MariaDbDialectTest extends DialectContract {
    private static final Vocabulary WORDS = new Vocabulary("'new'", "`amount` > 0", "`amount` * 2", 1000, true);

    /** What MariaDB has no words for. */
    private static final Set<String> BEYOND = Set.of(
            "create table in a namespace",
            "create namespace",
            "add unique that knows NULLs apart",
            "add foreign key with the other rules",
            "create unique index",
            "create sequence downwards",
            "number a column",
            "number a column no more",
            "number a column otherwise");

    private final MySqlDialect dialect = new MySqlDialect(Release.of(Flavour.MARIADB, "11.4.5"));

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected CatalogReader catalog() {
        return new MySqlCatalog(dialect);
    }

    @Override
    protected Connection database() throws SQLException {
        return MariaDbFixture.database();
    }

    @Override
    protected List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(CommonSamples.of(WORDS));
        samples.removeIf(sample -> BEYOND.contains(sample.name()));
        samples.addAll(MySqlSamples.all());
        samples.add(KeySamples.replacedKey());
        return samples;
    }

    @Override
    protected Set<Class<?>> refused() {
        return Set.of(
                CreateEnum.class,
                AddEnumValue.class,
                ReplaceEnum.class,
                DropEnum.class,
                CreateNamespace.class,
                RebuildTable.class,
                RenameConstraint.class,
                Online.class,
                AttachPrimaryKey.class,
                AttachUnique.class);
    }

    /** Triggers are no part of the schema, and what a view is for, two releases show. */
    @Override
    protected Set<Class<?>> shownApart() {
        return Set.of(CreateMirror.class, DropMirror.class, SwapColumns.class, StandIn.class);
    }

    /** A primary key has no name here. */
    @Override
    protected Schema kept(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            PrimaryKey key = table.primaryKey();
            tables.add(new Table(
                    table.name(),
                    table.columns(),
                    key == null ? null : new PrimaryKey(Identifier.of("PRIMARY"), key.columns()),
                    table.uniques(),
                    table.foreignKeys(),
                    table.checks(),
                    table.indexes(),
                    table.comment(),
                    null,
                    null));
        }
        return new Schema(schema.namespaces(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }

    /** AUTO_INCREMENT begins at one, and always goes on after the largest number. */
    @Override
    protected void aColumnThatStartsToNumberGoesOnAfterItsLargestNumber() throws SQLException {
        assertThat(numberAfter(40)).isEqualTo(41);
    }

    @Override
    protected void aColumnWithoutRowsStartsToNumberAtItsStart() throws SQLException {
        assertThat(numberAfter(0)).isEqualTo(1);
    }

    /** The server refuses a statement that needs more than {@code alter_algorithm} allows; ours does nothing at once otherwise. */
    @TestFactory
    Stream<DynamicTest> noLockIsToldShorterThanItIs() {
        // A table without a primary key is sorted by a unique index, so that this one means the table.
        return samples().stream()
                .filter(sample -> sample.start().tables().stream().allMatch(table -> table.primaryKey() != null))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    try (Connection connection = database();
                            Statement statement = connection.createStatement()) {
                        run(connection, creation(sample.start()), Guard.NONE);
                        String algorithm = algorithm(sample.operation());
                        statement.execute("set alter_algorithm = " + algorithm);
                        run(connection, List.of(sample.operation()), Guard.NONE);
                    }
                }));
    }

    private String algorithm(Operation operation) {
        List<Lock> locks = dialect().locks(operation);
        boolean copies =
                locks.stream().anyMatch(lock -> lock.span() == Span.WRITING && lock.waiting() != Waiting.NOBODY);
        if (copies) {
            return "copy";
        }
        Span longest =
                locks.stream().map(Lock::span).max(Comparator.naturalOrder()).orElse(Span.MOMENT);
        return switch (longest) {
            case MOMENT -> operation instanceof DropIndex || operation instanceof DropConstraint ? "nocopy" : "instant";
            case READING -> "nocopy";
            case WRITING -> "inplace";
        };
    }

    /** The engine waits for whole seconds, one at least. */
    @Test
    void aScriptWaitsForATableInUseAsLongAsItIsTold() throws SQLException {
        List<Operation> drop = List.of(new DropTable(CommonSamples.PLAIN.name()));
        List<Operation> own = List.of(
                new CreateTable(CommonSamples.PLAIN),
                new CommentTable(CommonSamples.PLAIN.name(), "new"),
                new DropTable(CommonSamples.PLAIN.name()));

        assertThat(dialect.opening(own, Pace.usual())).as("nobody uses it yet").isEmpty();
        assertThat(dialect.closing(own)).isEmpty();
        assertThat(dialect.opening(drop, new Pace("1500ms"))).containsExactly("set session lock_wait_timeout = 2");
        assertThat(dialect.opening(drop, new Pace("1ms"))).containsExactly("set session lock_wait_timeout = 1");
        assertThat(dialect.opening(drop, new Pace("2min"))).containsExactly("set session lock_wait_timeout = 120");
        try (Connection holder = database();
                Connection connection = MariaDbFixture.beside(holder);
                Statement holding = holder.createStatement();
                Statement statement = connection.createStatement()) {
            run(holder, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            statement.execute(dialect.opening(drop, new Pace("1s")).get(0));
            holding.execute("start transaction");
            holding.execute("select * from orders");
            assertThatThrownBy(() -> statement.execute("drop table orders")).hasMessageContaining("Lock wait timeout");
            statement.execute(dialect.closing(drop).get(0));
            Rows.each(
                    connection,
                    "select @@session.lock_wait_timeout = @@global.lock_wait_timeout",
                    row -> assertThat(row.getInt(1)).isEqualTo(1));
        }
    }
}
