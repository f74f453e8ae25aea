package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Reach;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits for the steps of one script, in words. Nobody waits for a table that the script itself makes. */
final class StepLocks {
    private final Dialect dialect;
    private final Set<QualifiedName> own = new HashSet<>();

    private StepLocks(Dialect dialect) {
        this.dialect = dialect;
    }

    /** For a script with these operations. */
    static StepLocks forward(Dialect dialect, List<Operation> script) {
        StepLocks locks = new StepLocks(dialect);
        script.forEach(locks::made);
        return locks;
    }

    /** For an undo with these operations, which may drop the tables that its script made. */
    static StepLocks undo(Dialect dialect, List<Operation> script) {
        StepLocks locks = forward(dialect, script);
        for (Operation operation : script) {
            if (operation instanceof DropTable drop) {
                locks.own.add(drop.table());
            }
        }
        return locks;
    }

    private void made(Operation operation) {
        if (operation instanceof CreateTable create) {
            own.add(create.table().name());
        }
    }

    /** {@code readers and writers of orders, for a moment}; empty where no table in use is locked. */
    String words(List<Operation> operations) {
        Map<String, List<Lock>> alike = new LinkedHashMap<>();
        for (Lock lock : strictest(operations)) {
            alike.computeIfAbsent(lock.waiting() + " " + lock.span() + " " + lock.reach(), key -> new ArrayList<>())
                    .add(lock);
        }
        return alike.values().stream().map(StepLocks::clause).collect(Collectors.joining("; "));
    }

    private List<Lock> strictest(List<Operation> operations) {
        List<Lock> all = operations.stream()
                .flatMap(operation -> dialect.locks(operation).stream().filter(lock -> meets(operation, lock)))
                .distinct()
                .sorted()
                .toList();
        List<Lock> strict = all.stream()
                .filter(lock -> all.stream().noneMatch(other -> !other.equals(lock) && other.covers(lock)))
                .toList();
        List<Lock> felt = strict.stream().filter(lock -> !nobodyNotices(lock)).toList();
        return felt.isEmpty() ? strict.stream().limit(1).toList() : felt;
    }

    /** A foreign key of a new table is known to the table in use that it refers to. */
    private boolean meets(Operation operation, Lock lock) {
        return !own.contains(lock.table()) || (lock.reach() == Reach.REFERENCED && operation instanceof DropConstraint);
    }

    private static boolean nobodyNotices(Lock lock) {
        return lock.waiting() == Waiting.NOBODY && lock.span() == Span.MOMENT;
    }

    private static String clause(List<Lock> locks) {
        Lock first = locks.get(0);
        String tables = locks.stream().map(lock -> lock.table().toString()).collect(Collectors.joining(" and "));
        String rows = first.waiting() == Waiting.NOBODY || first.reach() == Reach.DATABASE
                ? "all rows of " + tables
                : "all rows";
        if (nobodyNotices(first)) {
            return "nobody";
        }
        return subject(first, tables)
                + switch (first.span()) {
                    case MOMENT -> ", for a moment";
                    case READING -> ", while " + rows + " are read";
                    case WRITING -> ", while " + rows + " are written anew";
                };
    }

    private static String subject(Lock lock, String tables) {
        if (lock.waiting() == Waiting.NOBODY) {
            return "nobody";
        }
        String who = lock.waiting() == Waiting.WRITERS ? "writers of " : "readers and writers of ";
        return who
                + switch (lock.reach()) {
                    case TABLE -> tables;
                    case REFERENCED -> tables + " and of what it refers to";
                    case DATABASE -> "all tables";
                };
    }
}
