package dev.migration.flyway;

import dev.migration.error.MigrationException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a module as Flyway finds them, without a database.
 *
 * @param migrations versions ascending, then repeatable ones by description; Flyway runs them in this order, except that
 *     the newest baseline script stands for all versions up to its own
 * @param undos by version, ascending
 */
public record History(List<Script> migrations, List<Script> undos) {
    private static final Comparator<Script> ORDER = Comparator.comparing(
                    Script::version, Comparator.nullsLast(Comparator.<Version>naturalOrder()))
            .thenComparing(script -> script.version() == null ? script.description() : "")
            .thenComparing(Script::file);

    /**
     * Sorts.
     *
     * @throws MigrationException two scripts of one version, two repeatable ones of one description, an undo script
     *     without its migration
     */
    public History {
        migrations = migrations.stream().sorted(ORDER).toList();
        undos = undos.stream().sorted(ORDER).toList();
        refuseTwins(migrations.stream().filter(History::isBaseline).toList());
        refuseTwins(migrations.stream().filter(script -> !isBaseline(script)).toList());
        refuseTwins(undos);
        for (Script undo : undos) {
            if (find(migrations, undo.version()).isEmpty()) {
                throw MigrationException.project(
                        undo.file() + " undoes version " + undo.version() + ", which has no script",
                        "Add the script of version " + undo.version() + ", or delete " + undo.fileName() + ".");
            }
        }
    }

    /**
     * Looks for the scripts of a module. A location that does not exist holds none.
     *
     * @throws MigrationException as the constructor does, and for a Java migration that cannot be made
     */
    public static History read(HistorySettings settings) {
        ScriptFinder finder = new ScriptFinder(settings);
        return new History(finder.migrations(), finder.undos());
    }

    private static void refuseTwins(List<Script> scripts) {
        for (int i = 1; i < scripts.size(); i++) {
            Script one = scripts.get(i - 1);
            Script other = scripts.get(i);
            boolean twins = Objects.equals(one.version(), other.version())
                    && (one.version() != null || one.description().equals(other.description()));
            if (twins) {
                String whose =
                        one.version() == null ? "The repeatable " + one.description() : "Version " + one.version();
                String kind = one.kind() == Script.Kind.UNDO ? " has two undo scripts: " : " has two scripts: ";
                throw MigrationException.project(
                        whose + kind + one.file() + " and " + other.file(),
                        "Rename or delete one of them; with both, Flyway runs nothing.");
            }
        }
    }

    private static boolean isBaseline(Script script) {
        return script.kind() == Script.Kind.BASELINE;
    }

    private static Optional<Script> find(List<Script> scripts, @Nullable Version version) {
        return scripts.stream()
                .filter(script -> script.version() != null && script.version().equals(version))
                .findFirst();
    }

    /** The undo script of a version. */
    public Optional<Script> undo(Version version) {
        return find(undos, version);
    }

    /** The newest version, or nothing for an empty history. */
    public Optional<Version> newest() {
        return migrations.stream().map(Script::version).filter(Objects::nonNull).reduce((before, after) -> after);
    }

    /**
     * The version that comes next in the history's own style.
     *
     * @param clock the time for a history whose versions are timestamps
     */
    public Version nextVersion(Clock clock) {
        return newest().map(version -> version.next(clock)).orElseGet(() -> new Version("1"));
    }

    /**
     * The version that a person asks for.
     *
     * @throws MigrationException it is no version, or not newer than all there are
     */
    public Version requestedVersion(String text) {
        if (!Version.isVersion(text)) {
            throw MigrationException.setup(
                    "Not a Flyway version: " + text, "Write numbers with dots between them, such as 8 or 1.8.");
        }
        Version requested = new Version(text);
        Version newest = newest().orElse(null);
        if (newest != null && newest.compareTo(requested) >= 0) {
            throw MigrationException.setup(
                    "Version " + text + " is not newer than " + newest + ", the newest of the history",
                    "Ask for a version above " + newest + ", or for none.");
        }
        return requested;
    }

    /**
     * Versioned SQL scripts without an undo. A Java migration, a baseline and a repeatable migration need none; nor does
     * a script in a jar, which is not this module's, or one that a baseline script stands for, which runs nowhere anew.
     */
    public List<Script> missingUndos() {
        Version baseline = migrations.stream()
                .filter(History::isBaseline)
                .map(Script::version)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(null);
        return migrations.stream()
                .filter(script -> script.kind() == Script.Kind.VERSIONED && script.path() != null)
                .filter(script ->
                        script.version() != null && undo(script.version()).isEmpty())
                .filter(script -> baseline == null
                        || Objects.requireNonNull(script.version()).compareTo(baseline) > 0)
                .toList();
    }
}
