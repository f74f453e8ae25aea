package dev.migration.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.CatalogReader;
import dev.migration.database.Rows;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateEnum;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.plan.Rebuilds;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every engine: an operation does what it means, can be undone, and its undo can be run again. */
public abstract class DialectContract {
    private static final List<String> NOTHING_IGNORED = List.of();

    protected abstract Dialect dialect();

    protected abstract CatalogReader catalog();

    /** A connection to a new, empty database. */
    protected abstract Connection database() throws SQLException;

    protected abstract List<Sample> samples();

    /** The operations that the engine refuses; its own test shows how. */
    protected abstract Set<Class<?>> refused();

    /** The operations whose effect is not in the schema; a test of their own shows it. */
    protected Set<Class<?>> shownApart() {
        return Set.of();
    }

    /** What the engine keeps of a schema: one may have no names for some things. */
    protected Schema kept(Schema schema) {
        return schema;
    }

    @Test
    void everyKindOfOperationHasASample() {
        Set<Class<?>> sampled =
                samples().stream().map(sample -> sample.operation().getClass()).collect(Collectors.toSet());
        sampled.addAll(refused());
        sampled.addAll(shownApart());
        assertThat(sampled).containsAll(kinds(Operation.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DialectContract::kinds)
                : Stream.of(type);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationDoesWhatItMeansAndItsUndoLeadsBack() {
        return samples().stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> prove(sample)));
    }

    /** People compare scripts line by line. */
    @Test
    void aTableIsWrittenOneColumnALine() {
        assertThat(dialect().statements(new CreateTable(CommonSamples.PLAIN), Guard.NONE))
                .containsExactly("""
                        create table orders (
                            id bigint not null,
                            name varchar(20),
                            constraint orders_pk primary key (id)
                        )""");
    }

    @Test
    protected void aColumnThatStartsToNumberGoesOnAfterItsLargestNumber() throws SQLException {
        Column id = CommonSamples.PLAIN.columns().get(0);
        Identity identity = new Identity(Identity.Kind.BY_DEFAULT, 3, 2);
        Operation number = new SetIdentity(CommonSamples.PLAIN.name(), id, identity);
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            statement.execute("insert into orders (id) values (40)");
            run(connection, List.of(number), Guard.NONE);
            statement.execute("insert into orders (name) values ('next')");
            Rows.each(
                    connection,
                    "select id from orders where name = 'next'",
                    row -> assertThat(row.getLong(1)).isEqualTo(42));
        }
    }

    @Test
    protected void aColumnWithoutRowsStartsToNumberAtItsStart() throws SQLException {
        Column id = CommonSamples.PLAIN.columns().get(0);
        Identity identity = new Identity(Identity.Kind.ALWAYS, 30, 2);
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(
                    connection,
                    List.of(
                            new CreateTable(CommonSamples.PLAIN),
                            new SetIdentity(CommonSamples.PLAIN.name(), id, identity)),
                    Guard.NONE);
            statement.execute("insert into orders (name) values ('first')");
            Rows.each(
                    connection,
                    "select id from orders",
                    row -> assertThat(row.getLong(1)).isEqualTo(30));
        }
    }

    @Test
    protected void dropsAndChangesUnderGuardBearThatTheTableIsGone() throws SQLException {
        QualifiedName gone = QualifiedName.of("gone");
        Column column = CommonSamples.PLAIN.columns().get(1);
        Identifier name = column.name();
        List<Operation> operations = List.of(
                new DropTable(gone),
                new DropColumn(gone, name),
                new DropIndex(gone, name),
                new DropSequence(gone),
                new DropConstraint(gone, name, ConstraintKind.CHECK),
                new RenameTable(gone, name),
                new RenameColumn(gone, name, Identifier.of("other")),
                new SetDefault(gone, column, null),
                new SetNullability(gone, column, false),
                new AlterColumnType(gone, column, Vocabulary.varchar(9), null));
        try (Connection connection = database()) {
            run(connection, operations, Guard.IF_EXISTS);
            assertThat(read(connection)).isEqualTo(Schema.EMPTY);
        }
    }

    /** The number that a key gets when it starts to number behind a row, or without rows for 0. */
    protected final long numberAfter(long largest) throws SQLException {
        long[] number = new long[1];
        Column id = CommonSamples.PLAIN.columns().get(0);
        Identity identity = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            run(connection, List.of(new CreateTable(CommonSamples.PLAIN)), Guard.NONE);
            if (largest > 0) {
                statement.execute("insert into orders (id) values (" + largest + ")");
            }
            run(connection, List.of(new SetIdentity(CommonSamples.PLAIN.name(), id, identity)), Guard.NONE);
            statement.execute("insert into orders (name) values ('next')");
            Rows.each(connection, "select id from orders where name = 'next'", row -> number[0] = row.getLong(1));
        }
        return number[0];
    }

    private void prove(Sample sample) throws SQLException {
        try (Connection connection = database()) {
            run(connection, creation(sample.start()), Guard.NONE);
            assertThat(read(connection)).as("start").isEqualTo(kept(sample.start()));

            run(connection, List.of(sample.operation()), Guard.NONE);
            assertThat(read(connection)).as("done").isEqualTo(kept(sample.meant()));

            Schema back = kept(sample.undo().isEmpty() ? sample.meant() : sample.start());
            List<Operation> undo = new Rebuilds(dialect()).in(sample.undo(), sample.meant(), Guard.IF_EXISTS);
            run(connection, undo, Guard.IF_EXISTS);
            assertThat(read(connection)).as("undone").isEqualTo(back);
            run(connection, undo, Guard.IF_EXISTS);
            assertThat(read(connection)).as("undone twice").isEqualTo(back);

            List<Operation> again =
                    new Rebuilds(dialect()).in(List.of(sample.operation()), sample.start(), Guard.IF_EXISTS);
            run(connection, again, Guard.IF_EXISTS);
            assertThat(read(connection)).as("done again").isEqualTo(kept(sample.meant()));
        }
    }

    protected final Schema read(Connection connection) throws SQLException {
        return catalog().read(connection, NOTHING_IGNORED);
    }

    protected final void run(Connection connection, List<Operation> operations, Guard guard) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Operation operation : new Rebuilds(dialect()).in(operations, read(connection), guard)) {
                for (String sql : dialect().statements(operation, guard)) {
                    assertThat(sql).doesNotEndWith(";");
                    try {
                        statement.execute(sql);
                    } catch (SQLException e) {
                        throw new SQLException(sql, e);
                    }
                }
            }
        }
    }

    /** All operations that make the schema from nothing. */
    protected static List<Operation> creation(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(namespace -> operations.add(new CreateNamespace(namespace)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        for (Table table : schema.tables()) {
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
            table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key)));
            if (table.comment() != null) {
                operations.add(new CommentTable(table.name(), table.comment()));
            }
            table.columns().stream()
                    .filter(column -> column.comment() != null)
                    .forEach(column -> operations.add(new CommentColumn(table.name(), column, column.comment())));
        }
        return operations;
    }
}
