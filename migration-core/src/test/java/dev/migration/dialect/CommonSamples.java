package dev.migration.dialect;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;
import static dev.migration.dialect.Tables.withLast;
import static dev.migration.dialect.Vocabulary.BIGINT;
import static dev.migration.dialect.Vocabulary.varchar;

import dev.migration.operation.Batches;
import dev.migration.operation.Operation.AlterSequence;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateNamespace;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropSequence;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Samples that every engine can do, but those of constraints and indexes. */
public final class CommonSamples {
    static final Identifier ID = Identifier.of("id");
    static final Identifier NAME = Identifier.of("name");
    static final QualifiedName ORDERS = QualifiedName.of("orders");
    /** A table with a key and one column to play with. */
    public static final Table PLAIN = with(
            table("orders", Column.of(ID, BIGINT, false), Column.of(NAME, varchar(20), true)),
            new PrimaryKey(Identifier.of("orders_pk"), List.of(ID)));

    private static final Identity BY_DEFAULT = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
    private static final Identity ALWAYS = new Identity(Identity.Kind.ALWAYS, 100, 5);
    private static final Identifier UGLY = new Identifier("Größe \"in\" 'cm'", true);

    private final Vocabulary words;

    CommonSamples(Vocabulary words) {
        this.words = words;
    }

    /** All of them, with those of constraints and indexes. */
    public static List<Sample> of(Vocabulary words) {
        CommonSamples samples = new CommonSamples(words);
        List<Sample> all = new ArrayList<>(new ConstraintSamples(words).all());
        all.addAll(samples.tables());
        all.addAll(samples.columns());
        all.addAll(samples.changedColumns());
        all.addAll(samples.identities());
        all.addAll(samples.sequences());
        all.addAll(samples.comments());
        all.addAll(rows());
        all.addAll(ArchiveSamples.all());
        all.add(KeySamples.numbers(samples.words.sequenceCache()));
        return all;
    }

    /** A row is nothing that a schema knows of, so that dropping its table is the way back. */
    private static List<Sample> rows() {
        Schema start = schema(PLAIN);
        return List.of(
                new Sample(
                        "insert a row",
                        start,
                        new InsertRow(ORDERS, List.of(ID, NAME), List.of("7", "'it''s'")),
                        start,
                        List.of()),
                new Sample(
                        "fill a column",
                        start,
                        new Backfill(
                                ORDERS,
                                List.of(Column.of(ID, BIGINT, false)),
                                NAME,
                                "'it''s'",
                                false,
                                List.of(),
                                Batches.USUAL),
                        start,
                        List.of()));
    }

    private List<Sample> tables() {
        Schema start = schema(PLAIN);
        Table full = full();
        Identifier hostile = new Identifier("order", false);
        Identifier renamed = new Identifier("Ünï \"Orders\"", true);
        Identifier billing = Identifier.of("billing");
        Schema namespaced = with(Schema.EMPTY, billing);
        Table elsewhere = Tables.named(full, new QualifiedName(billing, Identifier.of("user")));
        return List.of(
                Sample.of(
                        "create table", start, new CreateTable(full), schema(PLAIN, full), new DropTable(full.name())),
                Sample.of(
                        "create table in a namespace",
                        namespaced,
                        new CreateTable(elsewhere),
                        new Schema(List.of(billing), List.of(elsewhere), List.of(), List.of(), List.of()),
                        new DropTable(elsewhere.name())),
                Sample.of("drop table", start, new DropTable(ORDERS), Schema.EMPTY, new CreateTable(PLAIN)),
                Sample.of(
                        "rename table to a reserved word",
                        start,
                        new RenameTable(ORDERS, hostile),
                        schema(Tables.named(PLAIN, QualifiedName.of(hostile))),
                        new RenameTable(QualifiedName.of(hostile), ORDERS.name())),
                Sample.of(
                        "rename table to an ugly name",
                        start,
                        new RenameTable(ORDERS, renamed),
                        schema(Tables.named(PLAIN, QualifiedName.of(renamed))),
                        new RenameTable(QualifiedName.of(renamed), ORDERS.name())),
                new Sample("create namespace", Schema.EMPTY, new CreateNamespace(billing), namespaced, List.of()));
    }

    private Table full() {
        return new Table(
                QualifiedName.of("invoices"),
                List.of(
                        new Column(ID, BIGINT, false, null, BY_DEFAULT, null, null),
                        new Column(NAME, varchar(20), false, words.note(), null, null, null),
                        Column.of(Identifier.of("amount"), Vocabulary.AMOUNT, false),
                        Column.of(Identifier.of("order"), Vocabulary.INTEGER, true),
                        Column.of(UGLY, Vocabulary.INTEGER, true),
                        Column.of(Identifier.of("n".repeat(63)), Vocabulary.INTEGER, true)),
                new PrimaryKey(Identifier.of("invoices_pk"), List.of(ID)),
                List.of(UniqueConstraint.of(Identifier.of("invoices_uq"), List.of(UGLY, NAME))),
                List.of(),
                List.of(new CheckConstraint(Identifier.of("invoices_ck"), words.positive())),
                List.of(),
                null,
                null,
                null);
    }

    private List<Sample> columns() {
        Schema start = schema(PLAIN);
        Column added = new Column(UGLY, varchar(20), false, words.note(), null, null, null);
        Table amounts = table("orders", Column.of(Identifier.of("amount"), Vocabulary.AMOUNT, true));
        Column computed = new Column(
                Identifier.of("twice"), Vocabulary.AMOUNT, true, null, null, new Generation(words.twice(), true), null);
        Column name = PLAIN.columns().get(1);
        Identifier other = Identifier.of("user");
        return List.of(
                Sample.of(
                        "add column",
                        start,
                        new AddColumn(ORDERS, added),
                        schema(with(PLAIN, added)),
                        new DropColumn(ORDERS, UGLY)),
                Sample.of(
                        "add computed column",
                        schema(amounts),
                        new AddColumn(ORDERS, computed),
                        schema(with(amounts, computed)),
                        new DropColumn(ORDERS, computed.name())),
                Sample.of(
                        "drop column",
                        schema(with(PLAIN, added)),
                        new DropColumn(ORDERS, UGLY),
                        start,
                        new AddColumn(ORDERS, added)),
                Sample.of(
                        "rename column",
                        start,
                        new RenameColumn(ORDERS, NAME, other),
                        schema(withLast(PLAIN, name.named(other))),
                        new RenameColumn(ORDERS, other, NAME)));
    }

    private List<Sample> changedColumns() {
        Schema start = schema(PLAIN);
        Column name = PLAIN.columns().get(1);
        Column required = Column.of(NAME, varchar(20), false);
        Column withDefault = new Column(NAME, varchar(20), true, words.note(), null, null, null);
        Column longer = Column.of(NAME, varchar(200), true);
        return List.of(
                Sample.of(
                        "widen column",
                        start,
                        new AlterColumnType(ORDERS, name, longer.type(), null),
                        schema(withLast(PLAIN, longer)),
                        new AlterColumnType(ORDERS, longer, name.type(), null)),
                Sample.of(
                        "require a value",
                        start,
                        new SetNullability(ORDERS, name, false),
                        schema(withLast(PLAIN, required)),
                        new SetNullability(ORDERS, required, true)),
                Sample.of(
                        "set default",
                        start,
                        new SetDefault(ORDERS, name, words.note()),
                        schema(withLast(PLAIN, withDefault)),
                        new SetDefault(ORDERS, withDefault, null)));
    }

    private List<Sample> identities() {
        Column plain = Column.of(ID, BIGINT, false);
        Column numbered = new Column(ID, BIGINT, false, null, BY_DEFAULT, null, null);
        Column always = new Column(ID, BIGINT, false, null, ALWAYS, null, null);
        return List.of(
                Sample.of(
                        "number a column",
                        schema(table("orders", plain)),
                        new SetIdentity(ORDERS, plain, ALWAYS),
                        schema(table("orders", always)),
                        new SetIdentity(ORDERS, always, null)),
                Sample.of(
                        "number a column no more",
                        schema(table("orders", numbered)),
                        new SetIdentity(ORDERS, numbered, null),
                        schema(table("orders", plain)),
                        new SetIdentity(ORDERS, plain, BY_DEFAULT)),
                Sample.of(
                        "number a column otherwise",
                        schema(table("orders", numbered)),
                        new SetIdentity(ORDERS, numbered, ALWAYS),
                        schema(table("orders", always)),
                        new SetIdentity(ORDERS, always, BY_DEFAULT)));
    }

    private List<Sample> sequences() {
        QualifiedName name = QualifiedName.of("orders_seq");
        Sequence usual = new Sequence(name, "bigint", 1, 50, 1, Long.MAX_VALUE, words.sequenceCache(), false);
        Sequence odd = new Sequence(name, "bigint", 7, 3, 1, 1000, 4, true);
        Sequence small = new Sequence(
                QualifiedName.of(UGLY), "integer", -1, -1, Integer.MIN_VALUE, -1, words.sequenceCache(), false);
        return List.of(
                Sample.of(
                        "create sequence",
                        Schema.EMPTY,
                        new CreateSequence(usual),
                        with(Schema.EMPTY, usual),
                        new DropSequence(name)),
                Sample.of(
                        "create sequence with all options",
                        Schema.EMPTY,
                        new CreateSequence(odd),
                        with(Schema.EMPTY, odd),
                        new DropSequence(name)),
                Sample.of(
                        "create sequence downwards",
                        Schema.EMPTY,
                        new CreateSequence(small),
                        with(Schema.EMPTY, small),
                        new DropSequence(small.name())),
                Sample.of(
                        "alter sequence",
                        with(Schema.EMPTY, usual),
                        new AlterSequence(usual, odd),
                        with(Schema.EMPTY, odd),
                        new AlterSequence(odd, usual)),
                Sample.of(
                        "drop sequence",
                        with(Schema.EMPTY, usual),
                        new DropSequence(name),
                        Schema.EMPTY,
                        new CreateSequence(usual)));
    }

    private List<Sample> comments() {
        String text = "it's \\ ${x}\n-- über; \"all\"";
        Column commented = new Column(NAME, varchar(20), true, null, null, null, text);
        return List.of(
                Sample.of(
                        "comment table",
                        schema(PLAIN),
                        new CommentTable(ORDERS, text),
                        schema(with(PLAIN, text)),
                        new CommentTable(ORDERS, null)),
                Sample.of(
                        "comment column",
                        schema(PLAIN),
                        new CommentColumn(ORDERS, PLAIN.columns().get(1), text),
                        schema(withLast(PLAIN, commented)),
                        new CommentColumn(ORDERS, commented, null)));
    }
}
