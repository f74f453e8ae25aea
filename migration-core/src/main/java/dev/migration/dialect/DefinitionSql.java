package dev.migration.dialect;

import dev.migration.operation.StartAbove;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The parts that statements are made of: columns, constraints, indexes, options of sequences. */
public class DefinitionSql {
    /** Names of the engine. */
    protected final Names names;

    private final long defaultCache;

    /**
     * Definitions with these names.
     *
     * @param defaultCache how many numbers a sequence hands out at once unless told otherwise
     */
    public DefinitionSql(Names names, long defaultCache) {
        this.names = names;
        this.defaultCache = defaultCache;
    }

    /** A column of a new table, with the checks that are part of it. */
    public final String column(Column column, Table table) {
        return column(column)
                + table.checks().stream()
                        .filter(check -> isPart(check, column))
                        .map(check -> " " + check(check))
                        .collect(Collectors.joining());
    }

    /** Whether a check is written with the column, which has it for its own on some engines. */
    public boolean isPart(CheckConstraint check, Column column) {
        return false;
    }

    /** A column with its default, identity or generation, and its nullability. */
    public String column(Column column) {
        StringBuilder sql =
                new StringBuilder(names.sql(column.name())).append(' ').append(type(column));
        if (column.defaultValue() != null) {
            sql.append(" default ").append(column.defaultValue());
        }
        if (column.identity() != null) {
            sql.append(identity(column.identity()));
        }
        if (column.generation() != null) {
            sql.append(generation(column.generation()));
        }
        return sql.append(column.nullable() ? "" : " not null").toString();
    }

    /** The type as a column definition has it. */
    protected String type(Column column) {
        return column.type().sql();
    }

    /** What follows the type of a numbered column. */
    protected String identity(Identity identity) {
        String kind = identity.kind() == Identity.Kind.ALWAYS ? "always" : "by default";
        return " generated " + kind + " as identity" + identityOptions(identity);
    }

    /** The options of an identity in parentheses, or nothing where they are the defaults. */
    public final String identityOptions(Identity identity) {
        boolean atOne = identity.start() == 1 && identity.increment() > 0 && identity.minimum() == null;
        String options = (atOne ? "" : " start with " + identity.start())
                + (identity.increment() == 1 ? "" : " increment by " + identity.increment())
                + (identity.minimum() == null ? "" : " minvalue " + identity.minimum())
                + (identity.maximum() == null ? "" : " maxvalue " + identity.maximum())
                + (identity.cache() == 0 ? "" : " cache " + identity.cache())
                + (identity.cycle() ? " cycle" : "");
        return options.isEmpty() ? "" : " (" + options.strip() + ")";
    }

    /** What follows the type of a computed column. */
    protected String generation(Generation generation) {
        return " generated always as (" + generation.expression() + ")" + (generation.stored() ? " stored" : "");
    }

    /** A constraint under its name. */
    public final String named(Identifier name, String definition) {
        return "constraint " + names.sql(name) + " " + definition;
    }

    /** A primary key without its name. */
    public String primaryKey(PrimaryKey key) {
        return "primary key (" + names.sql(key.columns()) + ")" + include(key.include())
                + deferrability(key.deferrability());
    }

    /** A unique constraint without its name. */
    public String unique(UniqueConstraint unique) {
        String nulls = unique.nullsNotDistinct() ? "nulls not distinct " : "";
        return "unique " + nulls + "(" + names.sql(unique.columns()) + ")" + include(unique.include())
                + deferrability(unique.deferrability());
    }

    /** The columns that an index carries beside its keys, nothing where there are none. */
    protected final String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include (" + names.sql(columns) + ")";
    }

    /** A check without its name. */
    public String check(CheckConstraint check) {
        return "check (" + check.expression() + ")" + (check.noInherit() ? " no inherit" : "")
                + validity(check.validity());
    }

    /** A foreign key without its name. */
    public String foreignKey(ForeignKey key) {
        String onDelete = rule(" on delete ", key.onDelete());
        return "foreign key (" + names.sql(key.columns()) + ") references " + names.sql(key.referencedTable()) + " ("
                + names.sql(key.referencedColumns()) + ")" + (key.matchFull() ? " match full" : "") + onDelete
                + (key.onDeleteColumns().isEmpty() ? "" : " (" + names.sql(key.onDeleteColumns()) + ")")
                + rule(" on update ", key.onUpdate()) + deferrability(key.deferrability())
                + validity(key.validity());
    }

    private static String rule(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }

    private static String validity(Validity validity) {
        return switch (validity) {
            case VALID -> "";
            case NOT_VALID -> " not valid";
            case NOT_ENFORCED -> " not enforced";
        };
    }

    /** When a constraint is checked, nothing where that is at the end of each statement. */
    public String deferrability(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }

    /** The whole statement that builds an index; {@code ifNotExists} stands before its name. */
    public String index(QualifiedName table, Index index, String ifNotExists) {
        return "create " + (index.unique() ? "unique " : "") + "index " + ifNotExists + names.sql(index.name()) + " on "
                + names.sql(table) + " (" + keys(index) + ")";
    }

    /** The keys of an index. */
    protected final String keys(Index index) {
        return index.parts().stream().map(this::key).collect(Collectors.joining(", "));
    }

    private String key(IndexPart part) {
        String key = part.column() == null
                ? Objects.requireNonNull(part.expression(), "a key without a column is an expression")
                : names.sql(part.column());
        return part.ordering().isEmpty() ? key : key + " " + part.ordering();
    }

    /** What follows a new sequence's name, each option only where it is not the default. */
    public String sequenceOptions(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long smallest = up ? 1 : lowest(sequence.type());
        long largest = up ? highest(sequence.type()) : -1;
        return option("as", sequence.type(), "bigint")
                + option("start with", sequence.start(), up ? sequence.minimum() : sequence.maximum())
                + option("increment by", sequence.increment(), 1L)
                + option("minvalue", sequence.minimum(), smallest)
                + option("maxvalue", sequence.maximum(), largest)
                + option("cache", sequence.cache(), defaultCache)
                + (sequence.cycle() ? " cycle" : "");
    }

    /** What must be said to make {@code from} like {@code to}; empty when nothing. The next number stays. */
    public String changedSequenceOptions(Sequence from, Sequence to) {
        return option("as", to.type(), from.type())
                + option("increment by", to.increment(), from.increment())
                + option("minvalue", to.minimum(), from.minimum())
                + option("maxvalue", to.maximum(), from.maximum())
                + option("start with", to.start(), from.start())
                + option("cache", to.cache(), from.cache())
                + (to.cycle() == from.cycle() ? "" : to.cycle() ? " cycle" : " no cycle");
    }

    /** The first number for a column that leaves room above the largest one there is. */
    public String firstAbove(StartAbove operation) {
        Sequence sequence = operation.sequence();
        Identity identity = operation.column().identity();
        long increment = sequence != null ? sequence.increment() : identity == null ? 1 : identity.increment();
        long start = sequence != null ? sequence.start() : identity == null ? 1 : identity.start();
        return "greatest(coalesce(max(" + names.sql(operation.column().name()) + "), 0) + "
                + (operation.room() + increment) + ", " + start + ")";
    }

    private static <T> String option(String words, T value, T known) {
        return value.equals(known) ? "" : " " + words + " " + value;
    }

    private static long highest(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" -> Byte.MAX_VALUE;
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long lowest(String type) {
        return -highest(type) - 1;
    }
}
