package dev.migration.dialect.sqlite;

import static dev.migration.dialect.Tables.schema;
import static dev.migration.dialect.Tables.table;
import static dev.migration.dialect.Tables.with;

import dev.migration.dialect.CommonSamples;
import dev.migration.dialect.Sample;
import dev.migration.dialect.Vocabulary;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What SQLite can do of all engines' samples, and its own. */
final class SqliteSamples {
    private static final Vocabulary WORDS = new Vocabulary("'new'", "amount > 0", "amount * 2", 1, true);

    private static final Pattern ELSEWHERE = Pattern.compile("comment |rename |.*sequence|start above .*");

    /** They speak of namespaces, of numbers beside the key, of uniques that SQLite has not. */
    private static final Set<String> NOT_HERE = Set.of(
            "create table",
            "create table in a namespace",
            "create namespace",
            "number a column",
            "number a column no more",
            "number a column otherwise",
            "add unique that knows NULLs apart",
            "create unique index");

    private static final Identity ROWID = new Identity(Identity.Kind.BY_DEFAULT, 1, 1);
    private static final Identity COUNTER = new Identity(Identity.Kind.SERIAL, 1, 1);
    private static final Identifier ID = Identifier.of("id");
    private static final DataType ROWID_TYPE = new DataType("integer", DataType.Family.INTEGER, 8, null, List.of());

    private SqliteSamples() {}

    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        for (Sample sample : CommonSamples.of(WORDS)) {
            boolean elsewhere = ELSEWHERE.matcher(sample.name()).lookingAt();
            if (!NOT_HERE.contains(sample.name()) && !elsewhere) {
                samples.add(sample);
            }
        }
        samples.addAll(numbers());
        Table plain = CommonSamples.PLAIN;
        Table longer = with(table("orders", plain.columns().get(0)), plain.primaryKey());
        samples.add(Sample.of(
                "rebuild table",
                schema(plain),
                new RebuildTable(plain, longer, List.of(), List.of()),
                schema(longer),
                new RebuildTable(longer, plain, List.of(), List.of())));
        return samples;
    }

    private static List<Sample> numbers() {
        Table rowid = numbered(ROWID);
        Table counter = numbered(COUNTER);
        Column bigint = Column.of(ID, Vocabulary.BIGINT, false);
        Table plain = with(table("orders", bigint), key());
        return List.of(
                Sample.of(
                        "table with a rowid",
                        schema(),
                        new CreateTable(rowid),
                        schema(rowid),
                        new DropTable(rowid.name())),
                Sample.of(
                        "table with a counter",
                        schema(),
                        new CreateTable(counter),
                        schema(counter),
                        new DropTable(counter.name())),
                Sample.of(
                        "number by a counter",
                        schema(rowid),
                        new SetIdentity(rowid.name(), rowid.columns().get(0), COUNTER),
                        schema(counter),
                        new SetIdentity(rowid.name(), counter.columns().get(0), ROWID)),
                Sample.of(
                        "number no more",
                        schema(rowid),
                        new SetIdentity(rowid.name(), rowid.columns().get(0), null),
                        schema(plain),
                        new SetIdentity(rowid.name(), bigint, ROWID)));
    }

    private static Table numbered(Identity identity) {
        return with(table("orders", new Column(ID, ROWID_TYPE, false, null, identity, null, null)), key());
    }

    private static PrimaryKey key() {
        return new PrimaryKey(Identifier.of("orders_pkey"), List.of(ID));
    }
}
