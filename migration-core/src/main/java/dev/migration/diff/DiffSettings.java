package dev.migration.diff;

import dev.migration.error.MigrationException;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * What a person decided about the differences.
 *
 * @param renames what is the same under another name
 * @param drops what may go: {@code users.fax}, {@code old_table}, {@code index:ix_old}, {@code default:orders.state} …
 * @param narrows columns that may become narrower: {@code orders.note}
 * @param unmanaged patterns of tables, columns, indexes, constraints that are left alone: {@code qrtz_*},
 *     {@code users.legacy_*}; a {@code *} stands for any letters but a dot
 * @param completeModel whether the model also says what must not be there (an SQL script does, entities do not)
 * @param adopted differences that the project lives with
 * @param removedValues constants of columns that may go, because rows get others
 */
public record DiffSettings(
        List<Rename> renames,
        List<String> drops,
        List<String> narrows,
        List<String> unmanaged,
        boolean completeModel,
        List<Adopted> adopted,
        List<RemovedValue> removedValues) {

    /** No answers, and a model of entities. */
    public static final DiffSettings NONE = unanswered(false);

    /** What may stand before the colon of a {@code drop}. */
    static final Set<String> DROP_KINDS =
            Set.of("index", "unique", "foreign-key", "check", "sequence", "enum", "default", "identity");

    /**
     * Copies the lists.
     *
     * @throws MigrationException for an answer in another form than the documented ones
     */
    public DiffSettings {
        renames = List.copyOf(renames);
        drops = List.copyOf(drops);
        narrows = List.copyOf(narrows);
        unmanaged = List.copyOf(unmanaged);
        adopted = List.copyOf(adopted);
        removedValues = List.copyOf(removedValues);
        drops.forEach(DiffSettings::requireDrop);
        narrows.forEach(DiffSettings::requireNarrow);
    }

    /**
     * Reads the settings as they are typed; blanks around an entry and empty entries do not count.
     *
     * @throws MigrationException for an answer in another form than the documented ones
     */
    public static DiffSettings parse(
            List<String> renames,
            List<String> drops,
            List<String> narrows,
            List<String> unmanaged,
            boolean completeModel) {
        return new DiffSettings(
                entries(renames).stream().map(DiffSettings::rename).toList(),
                entries(drops),
                entries(narrows),
                entries(unmanaged),
                completeModel,
                List.of(),
                List.of());
    }

    /** No answers. */
    public static DiffSettings unanswered(boolean completeModel) {
        return new DiffSettings(List.of(), List.of(), List.of(), List.of(), completeModel, List.of(), List.of());
    }

    /** The same answers, and the differences that the project lives with. */
    public DiffSettings adopting(List<Adopted> differences) {
        return new DiffSettings(renames, drops, narrows, unmanaged, completeModel, differences, removedValues);
    }

    /** The same answers, and constants that may go. */
    public DiffSettings removing(List<RemovedValue> values) {
        return new DiffSettings(renames, drops, narrows, unmanaged, completeModel, adopted, values);
    }

    /** Whether a pattern says that this table is none of our business. */
    public boolean leavesAlone(QualifiedName table) {
        return new Answers(this).unmanaged(table, null);
    }

    /** Whether a pattern says that this index or constraint of a table is none of our business. */
    public boolean leavesAlone(QualifiedName table, Identifier inside) {
        return new Answers(this).unmanaged(table, inside);
    }

    private static List<String> entries(List<String> typed) {
        return typed.stream()
                .flatMap(line -> Path.cut(line, ',').stream())
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    private static Rename rename(String typed) {
        List<String> sides = Path.cut(typed, ':');
        boolean wellFormed = sides.size() == 2
                && Path.of(sides.get(0)).hasParts(1, 3)
                && Path.of(sides.get(1)).hasParts(1, 1);
        if (!wellFormed) {
            throw malformed("rename", typed, "users.user_name:username for a column, old_table:new_table for a table");
        }
        return new Rename(sides.get(0), sides.get(1));
    }

    private static void requireDrop(String typed) {
        List<String> sides = Path.cut(typed, ':');
        boolean wellFormed = sides.size() == 1
                ? Path.of(typed).hasParts(1, 3)
                : sides.size() == 2
                        && DROP_KINDS.contains(sides.get(0))
                        && Path.of(sides.get(1)).hasParts(needsColumn(sides.get(0)) ? 2 : 1, 3);
        if (!wellFormed) {
            throw malformed(
                    "drop",
                    typed,
                    "users.fax for a column, old_table for a table, index:ix_old, unique:uk_old, foreign-key:fk_old,"
                            + " check:ck_old, sequence:old_seq, enum:old_type, default:users.fax or identity:users.id");
        }
    }

    private static boolean needsColumn(String kind) {
        return kind.equals("default") || kind.equals("identity");
    }

    private static void requireNarrow(String typed) {
        if (!Path.of(typed).hasParts(2, 3)) {
            throw malformed("narrow", typed, "orders.note");
        }
    }

    private static MigrationException malformed(String setting, String typed, String form) {
        return MigrationException.setup(
                setting + "=" + typed + " is not understood.", "Write -Dmigration." + setting + "=" + form + ".");
    }
}
