package dev.migration.dialect;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;

/**
 * How one engine's catalog prints what the samples use.
 *
 * @param note the default {@code 'new'} of a {@code varchar}
 * @param positive the check {@code amount > 0} on a {@code numeric}
 * @param twice the expression {@code amount * 2}
 * @param sequenceCache how many numbers a sequence takes at once unless told otherwise
 * @param nullsFirst whether an ascending index begins with NULLs
 */
public record Vocabulary(String note, String positive, String twice, long sequenceCache, boolean nullsFirst) {
    public static final DataType BIGINT = new DataType("bigint", Family.INTEGER, 8, null, List.of());
    public static final DataType INTEGER = new DataType("integer", Family.INTEGER, 4, null, List.of());
    public static final DataType AMOUNT = new DataType("numeric(10,2)", Family.DECIMAL, 10, 2, List.of());

    public static DataType varchar(int length) {
        return new DataType("varchar(" + length + ")", Family.TEXT, length, null, List.of());
    }
}
