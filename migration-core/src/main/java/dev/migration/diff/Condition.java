package dev.migration.diff;

import dev.migration.schema.Identifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be said of a check's condition without parsing it: its columns, its constants, and its shape, which is the text
 * with every constant taken out. Two conditions of one shape differ in their constants only, as the check of an enum does
 * when a constant is added.
 */
final class Condition {
    private static final Set<String> LIST_WORDS = Set.of("in", "any", "array", "or", "is", "null");
    private static final Set<String> LIST_SIGNS = Set.of("=", ",", "[", "]");
    private static final String CONSTANT = "?";

    private final Set<Identifier> columns = new TreeSet<>();
    private final List<String> constants = new ArrayList<>();
    private final List<String> skeleton = new ArrayList<>();
    private final boolean list;

    Condition(String text, List<Identifier> tableColumns) {
        List<String> words = Expression.of(text).words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("::")) {
                i = lastWordOfCast(words, i);
            } else if (isConstant(word)) {
                constants.add(negative() ? "-" + word : word);
                skeleton.add(CONSTANT);
            } else if (!word.equals("(") && !word.equals(")")) {
                skeleton.add(column(word, tableColumns));
            }
        }
        list = columns.size() == 1 && !constants.isEmpty() && skeleton.stream().allMatch(this::belongsToList);
    }

    /** The columns that the condition speaks of. */
    Set<Identifier> columns() {
        return columns;
    }

    /** The constants as they stand in the text, in its order. */
    List<String> constants() {
        return constants;
    }

    /** Whether this is a list of values of one column. */
    boolean isList() {
        return list;
    }

    /** Whether the two differ in constants only. */
    boolean hasShapeOf(Condition other) {
        return columns.equals(other.columns) && (list ? other.list : !other.list && skeleton.equals(other.skeleton));
    }

    /**
     * Whether both are the same list of values of the same column. PostgreSQL prints a list with other casts once it has
     * read its own print, and the order of values says nothing.
     */
    boolean isListOf(Condition other) {
        return list && hasShapeOf(other) && new TreeSet<>(constants).equals(new TreeSet<>(other.constants));
    }

    /** Whether every value that {@code other} accepts is surely accepted here too: a longer list, a wider range. */
    boolean accepts(Condition other) {
        if (!hasShapeOf(other)) {
            return false;
        }
        return list ? constants.containsAll(other.constants) : acceptsRange(other);
    }

    private boolean acceptsRange(Condition other) {
        String column = columns.isEmpty() ? "" : columns.iterator().next().toString();
        boolean range = columns.size() == 1
                && (skeleton.equals(List.of(column, "between", CONSTANT, "and", CONSTANT))
                        || skeleton.equals(List.of(column, ">=", CONSTANT, "and", column, "<=", CONSTANT)));
        if (!range || !numbers() || !other.numbers()) {
            return false;
        }
        return number(0).compareTo(other.number(0)) <= 0 && number(1).compareTo(other.number(1)) >= 0;
    }

    private boolean numbers() {
        return constants.stream().allMatch(constant -> constant.matches("-?\\d+(\\.\\d+)?"));
    }

    private BigDecimal number(int index) {
        return new BigDecimal(constants.get(index));
    }

    /** Takes a sign before a number away, if that is what it is. */
    private boolean negative() {
        int last = skeleton.size() - 1;
        boolean sign = last >= 1
                && skeleton.get(last).equals("-")
                && skeleton.get(last - 1).matches("[<>=]+|between|and|,|\\[");
        if (sign) {
            skeleton.remove(last);
        }
        return sign;
    }

    private String column(String word, List<Identifier> tableColumns) {
        for (Identifier column : tableColumns) {
            if (Expression.means(word, column)) {
                columns.add(column);
                return column.toString();
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    private boolean belongsToList(String word) {
        return word.equals(CONSTANT)
                || LIST_WORDS.contains(word)
                || LIST_SIGNS.contains(word)
                || columns.iterator().next().toString().equals(word);
    }

    private static boolean isConstant(String word) {
        return word.charAt(0) == '\'' || Character.isDigit(word.charAt(0));
    }

    /** The index of the last word of the cast that begins at {@code start}: {@code ::character varying(20)[]}. */
    private static int lastWordOfCast(List<String> words, int start) {
        int end = start;
        while (end + 1 < words.size() && isTypeWord(words.get(end + 1))) {
            end++;
        }
        if (end + 3 < words.size()
                && words.get(end + 1).equals("(")
                && words.get(end + 3).equals(")")) {
            end += 3;
        }
        while (end + 2 < words.size()
                && words.get(end + 1).equals("[")
                && words.get(end + 2).equals("]")) {
            end += 2;
        }
        return end;
    }

    private static boolean isTypeWord(String word) {
        boolean connects =
                Set.of("and", "or", "is", "in", "not", "between", "like").contains(word.toLowerCase(Locale.ROOT));
        return !connects && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_' || word.charAt(0) == '"');
    }
}
