package dev.migration.diff;

import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sequences behind PostgreSQL's {@code serial} columns, under the names that the manual's page Serial Types gives them.
 * A model that names one of them takes its numbers from there, and needs no other.
 */
final class SerialSequences {
    private SerialSequences() {}

    static Map<QualifiedName, Sequence> of(Schema schema) {
        Map<QualifiedName, Sequence> sequences = new TreeMap<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                Identity identity = column.identity();
                if (identity != null && identity.kind() == Identity.Kind.SERIAL) {
                    Sequence sequence = sequence(table.name(), column, identity);
                    sequences.put(sequence.name(), sequence);
                }
            }
        }
        return sequences;
    }

    private static Sequence sequence(QualifiedName table, Column column, Identity identity) {
        Identifier owner = table.name();
        Identifier name = new Identifier(
                owner + "_" + column.name() + "_seq",
                owner.exact() || column.name().exact());
        long maximum = switch (column.type().sql()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return new Sequence(
                table.sibling(name), column.type().sql(), identity.start(), identity.increment(), 1, maximum, 1, false);
    }
}
