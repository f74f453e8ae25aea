package dev.migration.dialect.mysql;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;
import static dev.migration.dialect.Vocabulary.BIGINT;
import static dev.migration.dialect.Vocabulary.varchar;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Tables;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Bounded;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.RenameIndex;
import dev.migration.operation.Operation.WithChecks;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.operation.TableAlteration.RedefineColumn;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only MariaDB and MySQL have, or have in another way. */
final class MySqlSamples {
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier NOTE = Identifier.of("note");
    private static final Identity NUMBERED = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
    private static final Table PLAIN = CommonSamples.PLAIN;

    private MySqlSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>(identities());
        samples.addAll(types());
        samples.addAll(indexes());
        samples.addAll(MySqlForeignKeySamples.all());
        samples.add(columnCheck());
        samples.add(wholeColumn());
        samples.addAll(bounded());
        return samples;
    }

    private static List<Sample> identities() {
        Column plain = Column.of(ID, BIGINT, false);
        Column numbered = new Column(ID, BIGINT, false, null, NUMBERED, null, null);
        PrimaryKey key = new PrimaryKey(Identifier.of("PRIMARY"), List.of(ID));
        return List.of(
                Sample.of(
                        "number a key",
                        schema(with(table("orders", plain), key)),
                        new SetIdentity(ORDERS, plain, NUMBERED),
                        schema(with(table("orders", numbered), key)),
                        new SetIdentity(ORDERS, numbered, null)),
                Sample.of(
                        "number a key no more",
                        schema(with(table("orders", numbered), key)),
                        new SetIdentity(ORDERS, numbered, null),
                        schema(with(table("orders", plain), key)),
                        new SetIdentity(ORDERS, plain, NUMBERED)));
    }

    /** A change of one attribute keeps all others, although MODIFY wants to be told all of them. */
    private static List<Sample> types() {
        List<Sample> samples = new ArrayList<>();
        for (Column column : attributes()) {
            samples.add(Sample.of(
                    "add " + column.type(),
                    schema(PLAIN),
                    new AddColumn(ORDERS, column),
                    schema(with(PLAIN, column)),
                    new DropColumn(ORDERS, NOTE)));
            Column commented = commented(column, "it's \\ new");
            samples.add(Sample.of(
                    "comment " + column.type(),
                    schema(with(PLAIN, column)),
                    new CommentColumn(ORDERS, column, "it's \\ new"),
                    schema(with(PLAIN, commented)),
                    new CommentColumn(ORDERS, commented, null)));
            if (column.generation() == null) {
                Column other = nullable(commented, !column.nullable());
                samples.add(Sample.of(
                        "require " + column.type(),
                        schema(with(PLAIN, commented)),
                        new SetNullability(ORDERS, commented, !column.nullable()),
                        schema(with(PLAIN, other)),
                        new SetNullability(ORDERS, other, column.nullable())));
            }
        }
        Column state = of(enumOf("a", "b"), "'a'");
        Column longer = of(enumOf("a", "b", "c"), "'a'");
        samples.add(Sample.of(
                "add a constant",
                schema(with(PLAIN, state)),
                new AlterColumnType(ORDERS, state, longer.type(), null),
                schema(with(PLAIN, longer)),
                new AlterColumnType(ORDERS, longer, state.type(), null)));
        return samples;
    }

    /** MODIFY drops it unless it is said again. */
    private static Sample columnCheck() {
        CheckConstraint check = new CheckConstraint(ColumnCheck.name("name"), "`name` <> 'it''s'");
        Column name = PLAIN.columns().get(1);
        Column longer = Column.of(name.name(), varchar(200), true);
        List<CheckConstraint> checks = List.of(check);
        return Sample.of(
                "widen a column with a check",
                schema(with(PLAIN, check)),
                new WithChecks(ORDERS, new AlterColumnType(ORDERS, name, longer.type(), null), checks),
                schema(with(Tables.withLast(PLAIN, longer), check)),
                new WithChecks(ORDERS, new AlterColumnType(ORDERS, longer, name.type(), null), checks));
    }

    /** A UUID becomes no number but by way of a text. */
    private static Sample wholeColumn() {
        Identifier name = PLAIN.columns().get(1).name();
        Column uuid = new Column(name, DataType.other("uuid"), false, "uuid()", null, null, "it's");
        Column number = new Column(
                name, new DataType("bigint", Family.INTEGER, 8, null, List.of()), true, "7", null, null, null);
        return Sample.of(
                "redefine a column",
                schema(Tables.withLast(PLAIN, uuid)),
                new RedefineColumn(ORDERS, uuid, number),
                schema(Tables.withLast(PLAIN, number)),
                new RedefineColumn(ORDERS, number, uuid));
    }

    /** Each kind of statement says how it may be done, and says so again when it finds nothing to do. */
    private static List<Sample> bounded() {
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : indexes()) {
            samples.add(bounded("algorithm=copy, lock=shared", sample));
        }
        for (Sample sample : List.of(
                MySqlForeignKeySamples.all().get(0), columnCheck(), identities().get(0))) {
            samples.add(bounded("algorithm=copy, lock=shared", sample));
        }
        Column note = commented(of(varchar(40), "'x'"), "it's");
        samples.add(bounded(
                "algorithm=instant, lock=none",
                Sample.of(
                        "add a column with its comment",
                        schema(PLAIN),
                        new AddColumn(ORDERS, note),
                        schema(with(PLAIN, note)),
                        new DropColumn(ORDERS, NOTE))));
        return samples;
    }

    private static Sample bounded(String clause, Sample sample) {
        return new Sample(
                sample.name() + " by " + clause,
                sample.start(),
                new Bounded(ORDERS, sample.operation(), clause),
                sample.meant(),
                sample.undo().stream()
                        .<Operation>map(undo -> new Bounded(ORDERS, undo, clause))
                        .toList());
    }

    private static List<Column> attributes() {
        return List.of(
                of(new DataType("bit(1)", Family.INTEGER, 0, null, List.of()), "b'1'"),
                of(new DataType("tinyint(1)", Family.INTEGER, 1, null, List.of()), "1"),
                of(new DataType("bigint unsigned", Family.UNSIGNED_INTEGER, 8, null, List.of()), "7"),
                of(DataType.other("int(5) unsigned zerofill"), "00007"),
                of(DataType.other("json"), "'{\"a\": \"it''s\"}'"),
                of(DataType.other("uuid"), "uuid()"),
                of(DataType.other("inet6"), null),
                of(DataType.other("year"), "2020"),
                of(DataType.other("set('x','y z')"), "'x'"),
                of(DataType.other("float(7,3)"), "1.500"),
                of(new DataType("datetime(6)", Family.TIMESTAMP, 6, null, List.of()), "current_timestamp(6)"),
                of(
                        new DataType(
                                "timestamp(3) on update current_timestamp(3)",
                                Family.TIMESTAMP_WITH_TIME_ZONE,
                                3,
                                null,
                                List.of()),
                        "current_timestamp(3)"),
                of(collated("character set latin1 collate latin1_bin"), "'it''s \\\\'"),
                of(collated("collate utf8mb4_unicode_ci"), null),
                of(new DataType("varchar(9) invisible", Family.TEXT, 9, null, List.of()), "'x'"),
                of(new DataType("bigint", Family.INTEGER, 8, null, List.of()), "(1 + 2)"),
                new Column(NOTE, varchar(40), true, null, null, new Generation("concat(`name`,'!')", false), null),
                new Column(NOTE, varchar(40), true, null, null, new Generation("concat(`name`,'!')", true), null));
    }

    private static List<Sample> indexes() {
        Index part = index("ix", false, "btree", new IndexPart(Identifier.of("name"), null, "(5) desc"));
        Index unique = index("ux", true, "btree", new IndexPart(Identifier.of("name"), null, "(5)"), IndexPart.of(ID));
        Index text = index("ft", false, "fulltext", IndexPart.of(Identifier.of("name")));
        List<Sample> samples = new ArrayList<>();
        for (Index index : List.of(part, unique, text)) {
            samples.add(Sample.of(
                    "index " + index.name(),
                    schema(PLAIN),
                    new CreateIndex(ORDERS, index),
                    schema(with(PLAIN, index)),
                    new DropIndex(ORDERS, index.name())));
        }
        samples.add(Sample.of(
                "rename an index",
                schema(with(PLAIN, part)),
                new RenameIndex(ORDERS, part.name(), NOTE),
                schema(with(PLAIN, part.named(NOTE))),
                new RenameIndex(ORDERS, NOTE, part.name())));
        return samples;
    }

    private static Index index(String name, boolean unique, String method, IndexPart... parts) {
        return new Index(Identifier.of(name), unique, method, List.of(parts), List.of(), null, false, "");
    }

    private static DataType collated(String collation) {
        return new DataType("varchar(9) " + collation, Family.TEXT, 9, null, List.of(), collation);
    }

    private static DataType enumOf(String... values) {
        return new DataType("enum('" + String.join("','", values) + "')", Family.ENUM, null, null, List.of(values));
    }

    private static Column of(DataType type, @Nullable String value) {
        return new Column(NOTE, type, true, value, null, null, null);
    }

    private static Column commented(Column column, String comment) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generation(),
                comment);
    }

    private static Column nullable(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                column.defaultValue(),
                column.identity(),
                column.generation(),
                column.comment());
    }
}
