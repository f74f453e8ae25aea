package dev.migration.rule.catalog;

import dev.migration.rule.Situation;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct;
import dev.migration.sql.act.ColumnAct.ChangeType;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnDefinition;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of which the type changes.
 *
 * @param act the act
 * @param before the column before it, null where no script made it
 * @param after the new type
 * @param using the expression that converts, null for none
 */
record TypeChange(
        ColumnAct act,
        @Nullable ColumnDefinition before,
        DataType after,
        @Nullable String using) {
    private static final int BITS_OF_DOUBLE = 4;
    private static final int DIGITS_OF_BIGINT = 19;

    /** Types whose every value is a text of some length. */
    private static final Set<String> PRINTABLE = Set.of(
            "uuid", "boolean", "date", "json", "jsonb", "inet", "cidr", "citext", "xml", "name", "macaddr", "year");

    /** What becomes of values. */
    enum Verdict {
        /** Every value has its place. */
        KEEPS,
        /** Some values are cut, rounded or refused. */
        NARROWS,
        /** Another kind of value: some have no counterpart. */
        LOSES,
        /** Nothing is known of one of the types. */
        UNKNOWN
    }

    /** The type change that an act on a column in use is; nothing where an undo gives back what there was. */
    static Optional<TypeChange> of(Act act, Situation at) {
        DataType after = null;
        String using = null;
        if (act instanceof ChangeType change) {
            after = change.type();
            using = change.using();
        } else if (act instanceof RedefineColumn redefine) {
            after = redefine.definition().type();
        }
        if (after == null || !(act instanceof ColumnAct column) || at.isNew(column.table(), column.column())) {
            return Optional.empty();
        }
        DataType restored = at.restored()
                .flatMap(schema -> schema.table(column.table()))
                .flatMap(table -> table.column(column.column()))
                .map(ColumnDefinition::type)
                .orElse(null);
        if (after.equals(restored)) {
            return Optional.empty();
        }
        ColumnDefinition before = at.table(column.table())
                .flatMap(table -> table.column(column.column()))
                .orElse(null);
        return Optional.of(new TypeChange(column, before, after, using));
    }

    /** What becomes of values, by the types alone. */
    Verdict verdict() {
        if (before == null) {
            return Verdict.UNKNOWN;
        }
        DataType type = before.type();
        if (type.sql().equals(after.sql())) {
            return Verdict.KEEPS;
        }
        if (type.family() == Family.ENUM && after.family() == Family.ENUM) {
            return Verdict.KEEPS;
        }
        return type.family() == after.family() && type.family() != Family.OTHER ? sameKind(type) : otherKind(type);
    }

    private Verdict sameKind(DataType type) {
        boolean fits = type.family() == Family.DECIMAL ? fitsDecimal(type) : atLeast(after.length(), type.length());
        return fits ? Verdict.KEEPS : Verdict.NARROWS;
    }

    private boolean fitsDecimal(DataType type) {
        if (after.length() == null) {
            return true;
        }
        if (type.length() == null) {
            return false;
        }
        int scale = zeroIfNull(after.scale());
        int scaleBefore = zeroIfNull(type.scale());
        return scale >= scaleBefore && after.length() - scale >= type.length() - scaleBefore;
    }

    private Verdict otherKind(DataType type) {
        return switch (type.family()) {
            case TEXT, FIXED_TEXT -> fromText(type);
            case INTEGER, UNSIGNED_INTEGER -> fromInteger(type);
            case DECIMAL, FLOATING -> fromFraction(type);
            case TIME -> after.family() == Family.TEXT ? text(15) : Verdict.LOSES;
            case TIMESTAMP -> after.family() == Family.TIMESTAMP_WITH_TIME_ZONE ? Verdict.KEEPS : toText(26);
            case TIMESTAMP_WITH_TIME_ZONE -> toText(35);
            case ENUM -> after.family() == Family.TEXT ? longestValue(type) : Verdict.LOSES;
            case BINARY -> Verdict.LOSES;
            case OTHER -> fromOther(type);
        };
    }

    private Verdict fromText(DataType type) {
        boolean text = after.family() == Family.TEXT || after.family() == Family.FIXED_TEXT;
        if (text) {
            return atLeast(after.length(), type.length()) ? Verdict.KEEPS : Verdict.NARROWS;
        }
        return isUnlimitedText(after)
                ? Verdict.KEEPS
                : after.family() == Family.OTHER && !isBuiltIn(after) ? Verdict.UNKNOWN : Verdict.LOSES;
    }

    private Verdict fromInteger(DataType type) {
        int bytes = type.length() == null ? 8 : type.length();
        int digits = bytes >= 8 ? DIGITS_OF_BIGINT + 1 : bytes * 2 + 2;
        return switch (after.family()) {
            case INTEGER -> zeroIfNull(after.length()) > bytes ? Verdict.KEEPS : Verdict.NARROWS;
            case UNSIGNED_INTEGER -> Verdict.NARROWS;
            case DECIMAL ->
                after.length() == null || after.length() - zeroIfNull(after.scale()) >= digits - 1
                        ? Verdict.KEEPS
                        : Verdict.NARROWS;
            case FLOATING ->
                bytes <= BITS_OF_DOUBLE && zeroIfNull(after.length()) == 8 ? Verdict.KEEPS : Verdict.NARROWS;
            default -> after.family() == Family.TEXT ? text(digits) : Verdict.LOSES;
        };
    }

    private Verdict fromFraction(DataType type) {
        return switch (after.family()) {
            case DECIMAL, FLOATING, INTEGER, UNSIGNED_INTEGER ->
                type.family() == Family.FLOATING && after.family() == Family.DECIMAL && after.length() == null
                        ? Verdict.KEEPS
                        : Verdict.NARROWS;
            default -> after.family() == Family.TEXT ? text(50) : Verdict.LOSES;
        };
    }

    private Verdict fromOther(DataType type) {
        if (type.sql().equals("date")
                && (after.family() == Family.TIMESTAMP || after.family() == Family.TIMESTAMP_WITH_TIME_ZONE)) {
            return Verdict.KEEPS;
        }
        boolean json = type.sql().equals("json") && after.sql().equals("jsonb");
        if (json || isUnlimitedText(after)) {
            return Verdict.KEEPS;
        }
        boolean known = isBuiltIn(type) && (after.family() != Family.OTHER || isBuiltIn(after));
        if (known && after.family() == Family.TEXT && !type.sql().startsWith("json")) {
            return text(50);
        }
        return known ? Verdict.LOSES : Verdict.UNKNOWN;
    }

    private static boolean isBuiltIn(DataType type) {
        return PRINTABLE.contains(type.sql())
                || type.sql().startsWith("bit")
                || type.sql().startsWith("interval");
    }

    private Verdict toText(int characters) {
        return after.family() == Family.TEXT ? text(characters) : Verdict.LOSES;
    }

    private Verdict longestValue(DataType type) {
        return text(type.values().stream().mapToInt(String::length).max().orElse(0));
    }

    private Verdict text(int characters) {
        return after.length() == null || after.length() >= characters ? Verdict.KEEPS : Verdict.NARROWS;
    }

    private static boolean isUnlimitedText(DataType type) {
        return (type.family() == Family.TEXT && type.length() == null)
                || type.sql().equals("citext");
    }

    private static boolean atLeast(@Nullable Integer wide, @Nullable Integer narrow) {
        return wide == null || (narrow != null && wide >= narrow);
    }

    private static int zeroIfNull(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
