package dev.migration.plan.recipe;

import com.google.auto.service.AutoService;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateSequence;
import dev.migration.operation.StartAbove;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.plan.Circumstances;
import dev.migration.plan.Phase;
import dev.migration.plan.Recipe;
import dev.migration.plan.Risk;
import dev.migration.plan.Step;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identity;
import dev.migration.schema.Identity.Kind;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another way to number the rows of a table in use. Both releases number rows for a while, each in its own way, and neither
 * knows which numbers the other one takes, some of which it keeps in memory: so the new way starts a million above the largest
 * number there is. What the old release needs goes in a contract script.
 */
@AutoService(Recipe.class)
public final class NumberedBeside implements Recipe {
    private static final long ROOM = 1_000_000;
    private static final int BYTES = 4;

    @Override
    public List<Step> steps(Step step, Circumstances circumstances) {
        List<Operation> operations = step.operations();
        if (!circumstances.dialect().movesNumbers()) {
            return List.of();
        }
        if (operations.size() == 1 && operations.get(0) instanceof CreateSequence create) {
            return sequence(step, create, circumstances);
        }
        Operation last = operations.isEmpty() ? null : operations.get(operations.size() - 1);
        if (!(last instanceof SetIdentity set)
                || circumstances.used(set.table()).isEmpty()) {
            return List.of();
        }
        if (set.identity() == null) {
            return operations.size() == 1 && step.phase() != Phase.CONTRACT ? later(step, set) : List.of();
        }
        return set.column().identity() == null ? identity(step, set) : List.of();
    }

    private static List<Step> sequence(Step step, CreateSequence create, Circumstances circumstances) {
        Sequence sequence = create.sequence();
        boolean others = circumstances.schema().tables().stream()
                .anyMatch(table -> circumstances.used(table.name()).isPresent());
        Optional<Table> numbered = circumstances.schema().tables().stream()
                .filter(table -> circumstances.used(table.name()).isPresent() && isFor(sequence, table))
                .findFirst();
        if (!others || sequence.increment() < 0) {
            return List.of();
        }
        if (numbered.isEmpty()) {
            String words = step.words() + " It starts at " + sequence.start()
                    + ": if a table that has rows takes its numbers from it, set it above their largest one before";
            return List.of(step.with(step.operations(), step.undo(), words, Risk.MEDIUM));
        }
        Table table = numbered.get();
        Column key = key(table).orElseThrow();
        if (!holds(key) || sequence.maximum() <= 10 * ROOM) {
            return List.of(step.with(
                    List.of(create, new StartAbove(table.name(), key, sequence, 0)),
                    step.undo(),
                    step.words() + " It starts above the largest " + key.name() + " of " + table.name() + ". It has"
                            + " no room for two releases that number rows: stop the old one before",
                    Risk.HIGH));
        }
        boolean follows = circumstances.dialect().identityFollowsRows() && key.identity() != null;
        return follows ? below(step, create, table, key) : above(step, create, table, key);
    }

    private static List<Step> above(Step step, CreateSequence create, Table table, Column key) {
        return List.of(step.with(
                List.of(create, new StartAbove(table.name(), key, create.sequence(), ROOM)),
                step.undo(),
                step.words() + " It starts " + ROOM + " above the largest " + key.name() + " of " + table.name()
                        + ": so many rows may a release that numbers them in another way still add",
                Risk.MEDIUM));
    }

    /** An identity that goes on above each number which is written must have the larger ones. */
    private static List<Step> below(Step step, CreateSequence create, Table table, Column key) {
        String column = key.name() + " of " + table.name();
        Step now = step.with(
                List.of(
                        create,
                        new StartAbove(table.name(), key, null, 2 * ROOM),
                        new StartAbove(table.name(), key, create.sequence(), ROOM)),
                step.undo(),
                step.words() + " It starts " + ROOM + " above the largest " + column
                        + ", and what the column numbers by"
                        + " itself " + ROOM
                        + " above that: so many rows may the new release add until the contract script"
                        + " has run",
                Risk.MEDIUM);
        Step later = step.with(
                        List.of(new StartAbove(table.name(), key, create.sequence(), 0)),
                        List.of(),
                        "it goes on above the largest " + column + " now that nobody else numbers rows",
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
        return List.of(now, later);
    }

    /** The new release writes the numbers itself, which {@code generated always} would refuse. */
    private static List<Step> later(Step step, SetIdentity set) {
        Identity from = set.column().identity();
        Column open = from != null && from.kind() == Kind.ALWAYS
                ? ColumnEdit.identity(set.column(), from.of(Kind.BY_DEFAULT))
                : set.column();
        Step end = step.with(
                        List.of(new SetIdentity(set.table(), open, null)),
                        List.of(new SetIdentity(set.table(), ColumnEdit.identity(open, null), open.identity())),
                        step.words() + " The release that lets the column number its rows is gone by now",
                        Risk.MEDIUM)
                .in(Phase.CONTRACT);
        Step now = step.with(
                List.of(new SetIdentity(set.table(), set.column(), open.identity())),
                List.of(new SetIdentity(set.table(), open, from)),
                "a release may also write the number itself from now on",
                Risk.LOW);
        return open.equals(set.column()) ? List.of(end) : List.of(now, end);
    }

    /** A release that writes the numbers itself could not under {@code generated always}. */
    private static List<Step> identity(Step step, SetIdentity set) {
        Identity wanted = set.identity();
        if (wanted == null || wanted.increment() < 0) {
            return List.of();
        }
        boolean always = wanted.kind() == Kind.ALWAYS;
        Identity open = always ? wanted.of(Kind.BY_DEFAULT) : wanted;
        Column numbered = ColumnEdit.identity(set.column(), open);
        boolean room = holds(numbered) && (wanted.maximum() == null || wanted.maximum() > 10 * ROOM);
        List<Operation> operations =
                new ArrayList<>(step.operations().subList(0, step.operations().size() - 1));
        operations.add(new SetIdentity(set.table(), set.column(), open));
        if (room) {
            operations.add(new StartAbove(set.table(), numbered, null, ROOM));
        }
        String words = room
                ? " It starts " + ROOM
                        + " above the largest number: so many rows may a release that numbers them in another"
                        + " way still add"
                : " It has no room for two releases that number rows: stop the old one before";
        Step now = step.with(operations, step.undo(), step.words() + words, room ? Risk.MEDIUM : Risk.HIGH);
        Step closing = step.with(
                        List.of(new SetIdentity(set.table(), numbered, wanted)),
                        List.of(new SetIdentity(set.table(), ColumnEdit.identity(set.column(), wanted), open)),
                        "no release writes the numbers itself any more",
                        Risk.LOW)
                .in(Phase.CONTRACT);
        return always ? List.of(now, closing) : List.of(now);
    }

    /** Hibernate and PostgreSQL name a sequence for its table, and for its column too. */
    private static boolean isFor(Sequence sequence, Table table) {
        return key(table).isPresent()
                && Stream.of("_seq", "_" + key(table).get().name().text() + "_seq")
                        .map(end -> table.name().name().text() + end)
                        .anyMatch(name ->
                                name.equalsIgnoreCase(sequence.name().name().text()))
                && Objects.equals(table.name().namespace(), sequence.name().namespace());
    }

    private static Optional<Column> key(Table table) {
        return Optional.ofNullable(table.primaryKey())
                .filter(key -> key.columns().size() == 1)
                .flatMap(key -> table.column(key.columns().get(0)))
                .filter(column -> column.type().family() == Family.INTEGER
                        || column.type().family() == Family.UNSIGNED_INTEGER
                        || column.type().family() == Family.DECIMAL);
    }

    private static boolean holds(Column column) {
        Integer length = column.type().length();
        return column.type().family() == Family.DECIMAL
                ? length == null || length > 9
                : length != null && length >= BYTES;
    }
}
