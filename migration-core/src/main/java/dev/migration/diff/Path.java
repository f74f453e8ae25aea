package dev.migration.diff;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object as a person types it, cut at its dots; a dot between double quotes does not cut.
 *
 * @param parts one to three names, quoted where the person quoted them
 */
public record Path(List<String> parts) {
    private static final Pattern PLAIN = Pattern.compile("[^\".,:]*");

    /** Copies the parts. */
    public Path {
        parts = List.copyOf(parts);
    }

    /** The object as a person would type it. */
    static String typed(QualifiedName object) {
        return object.namespace() == null
                ? typed(object.name())
                : typed(object.namespace()) + "." + typed(object.name());
    }

    /** What is inside a table as a person would type it: {@code billing.orders.note}. */
    public static String typed(QualifiedName table, Identifier inside) {
        return typed(table) + "." + typed(inside);
    }

    /** The name as a person would type it, in quotes only where the typed text would be cut. */
    static String typed(Identifier name) {
        String text = name.text();
        boolean plain = text.equals(text.strip()) && PLAIN.matcher(text).matches();
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The name that a person typed. */
    public static Path of(String text) {
        return new Path(cut(text, '.'));
    }

    /** The pieces between the separators that stand outside double quotes, without blanks around them. */
    public static List<String> cut(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            quoted = quoted != (letter == '"');
            if (letter == separator && !quoted) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            } else {
                piece.append(letter);
            }
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    /** Whether every part is there and there are at least {@code fewest} and at most {@code most}. */
    public boolean hasParts(int fewest, int most) {
        return parts.size() >= fewest && parts.size() <= most && parts.stream().noneMatch(String::isEmpty);
    }

    /** Whether this means the object itself: {@code orders}, {@code billing.orders}. */
    boolean means(QualifiedName object) {
        return matches(object.namespace(), List.of(object.name()));
    }

    /** Whether this means something inside a table: {@code orders.note}, {@code billing.orders.note}. */
    public boolean means(QualifiedName table, Identifier inside) {
        return matches(table.namespace(), List.of(table.name(), inside));
    }

    /** Whether this is one name, and this identifier's. */
    boolean means(Identifier name) {
        return matches(null, List.of(name));
    }

    private boolean matches(@Nullable Identifier namespace, List<Identifier> names) {
        int extra = parts.size() - names.size();
        if (extra < 0 || extra > 1) {
            return false;
        }
        if (extra == 1 && (namespace == null || !namespace.matches(parts.get(0)))) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).matches(parts.get(i + extra))) {
                return false;
            }
        }
        return true;
    }
}
