package dev.migration.dialect.mysql;

import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which changes of a type leave the rows as they are. The length of a text is kept in one byte up to 255 bytes, in two beyond;
 * MariaDB tells the two apart in rows that were written before, unless the column had half of that at most.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html#online-ddl-column-operations">MySQL:
 *     Column operations</a>
 */
final class TypeGrowth {
    private static final int ONE_BYTE = 255;
    private static final int HALF = 127;
    private static final Pattern VARYING = Pattern.compile("(varchar|varbinary)\\((\\d+)\\)(.*)");
    private static final Pattern CHARACTER_SET = Pattern.compile(" character set (\\w+)");

    private TypeGrowth() {}

    static Alteration of(DataType from, DataType to, Release release) {
        if (from.family() == Family.ENUM && to.family() == Family.ENUM) {
            return appends(from, to) ? Alteration.APPEND_CONSTANT : Alteration.CHANGE_TYPE;
        }
        Matcher before = VARYING.matcher(from.sql());
        Matcher after = VARYING.matcher(to.sql());
        boolean alike = before.matches()
                && after.matches()
                && before.group(1).equals(after.group(1))
                && before.group(3).equals(after.group(3));
        if (!alike) {
            return Alteration.CHANGE_TYPE;
        }
        int width = before.group(1).equals("varchar") ? width(from.sql()) : 1;
        long bytes = Long.parseLong(before.group(2)) * width;
        long wanted = Long.parseLong(after.group(2)) * width;
        boolean told = wanted <= ONE_BYTE || bytes > ONE_BYTE || (release.isMariaDb() && bytes <= HALF);
        return bytes <= wanted && told ? Alteration.GROW_TEXT : Alteration.CHANGE_TYPE;
    }

    /** A constant is kept in one byte up to 255 of them. */
    private static boolean appends(DataType from, DataType to) {
        List<String> values = from.values();
        return to.values().size() >= values.size()
                && to.values().subList(0, values.size()).equals(values)
                && (to.values().size() <= ONE_BYTE) == (values.size() <= ONE_BYTE)
                && behind(from).equals(behind(to));
    }

    private static String behind(DataType type) {
        return type.sql().substring(type.sql().lastIndexOf(')') + 1);
    }

    /** The bytes of a letter, as many as utf8mb4 takes where nothing is said. */
    private static int width(String sql) {
        Matcher set = CHARACTER_SET.matcher(sql);
        if (!set.find()) {
            return 4;
        }
        return switch (set.group(1)) {
            case "latin1", "ascii", "binary" -> 1;
            case "utf8", "utf8mb3" -> 3;
            default -> 4;
        };
    }
}
