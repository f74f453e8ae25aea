package dev.migration.dialect.sqlite;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Folding;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Names;
import dev.migration.dialect.Pace;
import dev.migration.dialect.Views;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQLite 3.25 and later. Its names keep their case and are equal whatever it is, so here plain ones are in lower case. It
 * alters little in place; for the rest its manual has a procedure that makes the table anew with its rows.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE, section 7</a>
 */
public final class SqliteDialect implements Dialect {
    private static final int PRIMARY_CODE = 0xFF;
    private static final int CONSTRAINT = 19;
    private static final String SAVEPOINT = "migration";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    private final Names names = new Names(Folding.LOWER, SqliteWords.RESERVED);

    /** The dialect of every version that can rename columns. */
    public SqliteDialect() {}

    @Override
    public String engine() {
        return "sqlite";
    }

    @Override
    public String displayName() {
        return "SQLite";
    }

    @Override
    public Identifier identifier(String stored) {
        return PLAIN.matcher(stored).matches()
                ? Identifier.of(stored.toLowerCase(Locale.ROOT))
                : new Identifier(stored, true);
    }

    @Override
    public Identifier meant(String name, boolean quoted) {
        return identifier(name);
    }

    @Override
    public String sql(Identifier identifier) {
        return names.sql(identifier);
    }

    @Override
    public String sql(QualifiedName name) {
        return names.sql(name);
    }

    @Override
    public List<Lock> locks(Operation operation) {
        return new SqliteLocks().of(operation);
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return new SqliteConfirmations().of(operation);
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return operation.accept(new SqliteSql(names, guard));
    }

    @Override
    public boolean locksUntilCommit() {
        return true;
    }

    /** A rebuild must switch foreign keys off, which SQLite does outside a transaction only. */
    @Override
    public boolean transactional(Operation operation) {
        return !(operation instanceof RebuildTable);
    }

    @Override
    public Views views() {
        return Views.BY_TRIGGER;
    }

    @Override
    public boolean inPlace(Operation operation, Guard guard) {
        return InPlace.can(operation, guard);
    }

    /**
     * With foreign keys on, dropping the old table would delete, or refuse to leave, the rows that refer to it. A savepoint
     * is a transaction here; Flyway takes BEGIN for the start of a trigger's body.
     */
    @Override
    public List<String> opening(List<Operation> operations, Pace pace) {
        return hasRebuild(operations) ? List.of("pragma foreign_keys = off", "savepoint " + SAVEPOINT) : List.of();
    }

    @Override
    public List<String> closing(List<Operation> operations) {
        return hasRebuild(operations) ? List.of("release " + SAVEPOINT, "pragma foreign_keys = on") : List.of();
    }

    /** Its driver tells no SQLSTATE; the code is SQLITE_CONSTRAINT, or an extended one of it. */
    @Override
    public boolean blamesRows(SQLException refusal) {
        return (refusal.getErrorCode() & PRIMARY_CODE) == CONSTRAINT;
    }

    private static boolean hasRebuild(List<Operation> operations) {
        return operations.stream().anyMatch(RebuildTable.class::isInstance);
    }

    /** A rowid is one more than the largest. */
    @Override
    public boolean movesNumbers() {
        return false;
    }
}
