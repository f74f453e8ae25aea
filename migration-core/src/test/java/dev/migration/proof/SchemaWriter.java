package dev.migration.proof;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.mysql.ColumnCheck;
import dev.migration.proof.SchemaDesign.ColumnDesign;
import dev.migration.proof.SchemaDesign.TableDesign;
import dev.migration.proof.SchemaWords.Typed;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Deferrability;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a design in the words of an engine. */
final class SchemaWriter {
    private final SchemaDesign schema;
    private final SchemaWords words;
    private final Dialect dialect;
    private final DataType key;

    SchemaWriter(SchemaDesign schema, SchemaWords words, Dialect dialect) {
        this.schema = schema;
        this.words = words;
        this.dialect = dialect;
        this.key = DataType.other(words.keys().get(schema.key() % words.keys().size()));
    }

    Schema schema() {
        boolean enums = words.enums() && schema.values() > 0;
        return new Schema(
                List.of(),
                schema.tables().stream().map(this::table).toList(),
                words.sequences()
                        ? schema.sequences().stream().map(this::sequence).toList()
                        : List.of(),
                enums ? List.of(enumType(schema.values())) : List.of(),
                List.of());
    }

    private Identifier name(String prefix, int index) {
        return dialect.meant(prefix + words.names().get(index % words.names().size()), true);
    }

    private Identifier plain(String name) {
        return dialect.meant(name, false);
    }

    private QualifiedName tableName(TableDesign table) {
        return QualifiedName.of(name("", table.name()));
    }

    private Sequence sequence(int index) {
        return new Sequence(
                QualifiedName.of(name("s", index)), "bigint", 1, 1 + index, 1, Long.MAX_VALUE, 1, index % 2 == 1);
    }

    private EnumType enumType(int values) {
        return new EnumType(
                QualifiedName.of(plain("mood")), List.of("A", "it's", "C", "D").subList(0, values));
    }

    /** All that one table has, while it is written. */
    private record Draft(
            TableDesign design,
            List<Column> columns,
            List<UniqueConstraint> uniques,
            List<ForeignKey> keys,
            List<CheckConstraint> checks,
            List<Index> indexes) {}

    /** A table with an id and a number, which never goes. */
    private Table table(TableDesign design) {
        Draft draft = new Draft(
                design, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int numbered = design.numbered();
        @Nullable
        Identity identity = numbered > 0 && numbered <= words.identities().size()
                ? words.identities().get(numbered - 1)
                : null;
        draft.columns().add(new Column(plain("id"), key, false, null, identity, null, null));
        draft.columns().add(Column.of(plain("n"), DataType.other("smallint"), true));
        design.columns().forEach(column -> add(column, draft));
        addWide(draft);
        String comment = words.comments() && design.comment() > 0 ? "it's " + design.comment() : null;
        return new Table(
                tableName(design),
                draft.columns(),
                new PrimaryKey(name("p", design.name()), List.of(plain("id"))),
                draft.uniques(),
                draft.keys(),
                draft.checks(),
                draft.indexes(),
                comment,
                null,
                null);
    }

    /** Names of constraints and indexes belong to a whole schema on some engines. */
    private Identifier partName(char kind, int number, Draft draft) {
        return name(kind + Integer.toString(number), draft.design().name());
    }

    private void add(ColumnDesign design, Draft draft) {
        Identifier name = name("c", design.name());
        Typed type = words.types().get(design.type() % words.types().size());
        boolean usesEnum = words.enums() && schema.values() > 0 && design.type() > 900;
        if (design.part() == 5) {
            draft.columns().add(Column.of(name, key, true));
            draft.keys().add(foreignKey(partName('f', design.name(), draft), name, design));
            return;
        }
        draft.columns().add(usesEnum ? Column.of(name, DataType.other("mood"), true) : column(name, type, design));
        if (type.indexed() && design.part() == 1) {
            draft.uniques().add(UniqueConstraint.of(partName('u', design.name(), draft), List.of(name)));
        } else if (type.indexed() && design.part() >= 2 && design.part() <= 4) {
            List<IndexPart> parts = design.part() == 4
                    ? List.of(IndexPart.of(name), IndexPart.of(plain("id")))
                    : List.of(IndexPart.of(name));
            draft.indexes().add(index(partName('i', design.name(), draft), design.part() == 3, parts));
        } else if (!type.check().isEmpty() && !usesEnum && (design.part() == 6 || design.part() == 12)) {
            boolean ofColumn = design.part() == 12 && words.columnChecks();
            String stored =
                    "c" + words.names().get(design.name() % words.names().size());
            draft.checks()
                    .add(new CheckConstraint(
                            ofColumn ? ColumnCheck.name(stored) : partName('k', design.name(), draft),
                            String.format(type.check(), dialect.sql(name))));
        }
    }

    private Column column(Identifier name, Typed type, ColumnDesign design) {
        boolean hasDefault = !type.literal().isEmpty() && (design.attribute() == 1 || design.attribute() == 2);
        boolean required = design.attribute() == 2 || design.attribute() == 3;
        boolean generated = design.attribute() == 4 && design.part() == 0;
        String comment = words.comments() && design.attribute() == 5 ? "über -- it" : null;
        if (generated) {
            Generation generation = new Generation(dialect.sql(plain("n")) + " + 1", true);
            return new Column(name, DataType.other("bigint"), true, null, null, generation, comment);
        }
        return new Column(
                name, DataType.other(type.sql()), !required, hasDefault ? type.literal() : null, null, null, comment);
    }

    /** What spans two columns, or meets a foreign key on its column. */
    private void addWide(Draft draft) {
        if (draft.keys().isEmpty()) {
            return;
        }
        ForeignKey first = draft.keys().get(0);
        List<Identifier> columns = List.of(first.columns().get(0), plain("n"));
        switch (draft.design().wide()) {
            case 1 -> draft.uniques().add(UniqueConstraint.of(partName('w', 1, draft), columns));
            case 2 ->
                draft.indexes()
                        .add(index(
                                partName('w', 2, draft),
                                false,
                                columns.stream().map(IndexPart::of).toList()));
            case 3 -> draft.keys().add(again(first, partName('w', 3, draft)));
            case 4 -> draft.indexes().add(index(partName('w', 4, draft), true, List.of(IndexPart.of(columns.get(0)))));
            default -> {}
        }
    }

    private static ForeignKey again(ForeignKey key, Identifier name) {
        return new ForeignKey(
                name,
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                ReferentialAction.SET_NULL,
                key.onUpdate(),
                key.deferrability(),
                false,
                List.of(),
                Validity.VALID);
    }

    private ForeignKey foreignKey(Identifier name, Identifier column, ColumnDesign design) {
        TableDesign target = schema.tables().get(design.type() % schema.tables().size());
        ReferentialAction onDelete =
                design.attribute() % 2 == 0 ? ReferentialAction.NO_ACTION : ReferentialAction.CASCADE;
        return new ForeignKey(
                name,
                List.of(column),
                tableName(target),
                List.of(plain("id")),
                onDelete,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    private static Index index(Identifier name, boolean unique, List<IndexPart> parts) {
        return new Index(name, unique, "btree", parts, List.of(), null, false, "");
    }
}
