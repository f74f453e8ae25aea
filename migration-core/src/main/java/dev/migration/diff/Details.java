package dev.migration.diff;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The short lines that tell what a change does, for people: engine-independent, on one line, never SQL to run. */
final class Details {
    private Details() {}

    static String change(@Nullable Object from, @Nullable Object to) {
        return text(from) + " -> " + text(to);
    }

    static String of(Table table) {
        int count = table.columns().size();
        return count
                + (count == 1 ? " column" : " columns")
                + (table.primaryKey() == null ? "" : ", " + of(table.primaryKey()));
    }

    static String of(Column column) {
        StringBuilder detail = new StringBuilder(column.type().toString());
        if (!column.nullable()) {
            detail.append(" not null");
        }
        if (column.defaultValue() != null) {
            detail.append(" default ").append(oneLine(column.defaultValue()));
        }
        if (column.identity() != null) {
            detail.append(' ').append(of(column.identity()));
        }
        if (column.generation() != null) {
            detail.append(' ').append(of(column.generation()));
        }
        return detail.toString();
    }

    /** Everything about a table, in an order of its own. */
    static String whole(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .forEach(column -> parts.add(column.name() + " " + of(column)));
        if (table.primaryKey() != null) {
            parts.add("primary key " + list(table.primaryKey().columns()));
        }
        table.uniques().forEach(unique -> parts.add(of(unique)));
        table.foreignKeys().forEach(key -> parts.add("foreign key " + of(key)));
        table.checks().forEach(check -> parts.add("check " + of(check)));
        table.indexes().forEach(index -> parts.add("index " + of(index)));
        return String.join(", ", parts);
    }

    /** Everything about a sequence. */
    static String whole(Sequence sequence) {
        return sequence.type() + " " + of(sequence) + " minimum " + sequence.minimum() + " maximum "
                + sequence.maximum() + " cache " + sequence.cache() + (sequence.cycle() ? " cycle" : "");
    }

    static String nullability(Column column) {
        return column.nullable() ? "null" : "not null";
    }

    static @Nullable String of(@Nullable Identity identity) {
        if (identity == null) {
            return null;
        }
        String kind = identity.kind() == Identity.Kind.SERIAL
                ? "serial"
                : "identity " + identity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return identity.start() == 1 && identity.increment() == 1
                ? kind
                : kind + " start " + identity.start() + " increment " + identity.increment();
    }

    static @Nullable String of(@Nullable Generation generation) {
        return generation == null
                ? null
                : "generated as (" + oneLine(generation.expression()) + ")" + (generation.stored() ? " stored" : "");
    }

    static @Nullable String of(@Nullable PrimaryKey key) {
        return key == null ? null : "primary key " + list(key.columns());
    }

    static String of(UniqueConstraint unique) {
        return "unique " + list(unique.columns()) + (unique.nullsNotDistinct() ? " nulls not distinct" : "");
    }

    static String of(ForeignKey key) {
        return list(key.columns()) + " references " + key.referencedTable() + " " + list(key.referencedColumns())
                + rule(" on delete ", key.onDelete())
                + rule(" on update ", key.onUpdate())
                + switch (key.deferrability()) {
                    case NOT_DEFERRABLE -> "";
                    case INITIALLY_IMMEDIATE -> " deferrable";
                    case INITIALLY_DEFERRED -> " deferrable initially deferred";
                };
    }

    static String of(Index index) {
        return (index.unique() ? "unique " : "")
                + (index.method().equals("btree") ? "" : index.method() + " ")
                + index.parts().stream().map(Details::of).collect(Collectors.joining(", ", "(", ")"))
                + (index.include().isEmpty() ? "" : " include " + list(index.include()))
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.predicate() == null ? "" : " where " + oneLine(index.predicate()));
    }

    static String of(CheckConstraint check) {
        return oneLine(check.expression());
    }

    static String of(Sequence sequence) {
        return "start " + sequence.start() + " increment " + sequence.increment();
    }

    /** What differs between two sequences, and nothing else. */
    static String change(Sequence from, Sequence to) {
        StringBuilder detail = new StringBuilder();
        difference(detail, "start", from.start(), to.start());
        difference(detail, "increment", from.increment(), to.increment());
        difference(detail, "minimum", from.minimum(), to.minimum());
        difference(detail, "maximum", from.maximum(), to.maximum());
        difference(detail, "cache", from.cache(), to.cache());
        difference(detail, "cycle", from.cycle(), to.cycle());
        return detail.toString();
    }

    static String of(EnumType type) {
        return "enum " + type.values().stream().collect(Collectors.joining(", ", "(", ")"));
    }

    static @Nullable String quoted(@Nullable String comment) {
        return comment == null ? null : "\"" + comment + "\"";
    }

    private static void difference(StringBuilder detail, String what, Object from, Object to) {
        if (!from.equals(to)) {
            detail.append(detail.isEmpty() ? "" : ", ").append(what).append(' ').append(change(from, to));
        }
    }

    private static String of(IndexPart part) {
        String key = text(part.column() == null ? part.expression() : part.column());
        return part.ordering().isEmpty() ? key : key + " " + part.ordering();
    }

    private static String rule(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }

    private static String list(List<Identifier> columns) {
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : oneLine(value.toString());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
