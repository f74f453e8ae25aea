package dev.migration.dialect.postgresql;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Folding;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Names;
import dev.migration.dialect.Pace;
import dev.migration.dialect.Views;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.AddEnumValue;
import dev.migration.operation.Operation.Backfill;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.operation.TableAlteration.ValidateConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * PostgreSQL 14 and later. Nearly all of its DDL is transactional. A constant that {@code ALTER TYPE … ADD VALUE} adds
 * cannot be used before the transaction ends, {@code CONCURRENTLY} refuses a transaction, and what a transaction has locked
 * stays locked while a constraint is validated: those want to be alone.
 */
public final class PostgreSqlDialect implements Dialect {
    private static final int OLDEST = 14;
    private static final int LONGEST_NAME = 63;

    private final Names names = new Names(Folding.LOWER, PostgreSqlWords.RESERVED);

    /**
     * The dialect of a major version.
     *
     * @throws MigrationException when the version is older than the oldest that the project itself still maintains
     */
    public PostgreSqlDialect(int majorVersion) {
        if (majorVersion < OLDEST) {
            throw MigrationException.setup(
                    "PostgreSQL " + majorVersion + " is too old as a dev database",
                    "Use PostgreSQL " + OLDEST + " or later.");
        }
    }

    @Override
    public String engine() {
        return "postgresql";
    }

    @Override
    public String displayName() {
        return "PostgreSQL";
    }

    @Override
    public Identifier identifier(String stored) {
        return names.identifier(stored);
    }

    /**
     * It folds no letters outside ASCII and cuts a name after 63 bytes.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>
     */
    @Override
    public Identifier meant(String name, boolean quoted) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int letter : name.codePoints().toArray()) {
            String text = Character.toString(letter);
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_NAME) {
                break;
            }
            kept.append(quoted || letter > 'Z' || letter < 'A' ? text : text.toLowerCase(Locale.ROOT));
        }
        return names.identifier(kept.toString());
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
    public Optional<Confirmation> confirmation(Operation operation) {
        return new PostgreSqlConfirmations(names).of(operation);
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return operation.accept(new PostgreSqlSql(names, guard));
    }

    @Override
    public boolean locksUntilCommit() {
        return true;
    }

    @Override
    public boolean transactional(Operation operation) {
        return !(operation instanceof AddEnumValue
                || operation instanceof Online
                || operation instanceof Backfill
                || operation instanceof ValidateConstraint);
    }

    @Override
    public boolean changesOnline() {
        return true;
    }

    @Override
    public boolean fillsInBatches() {
        return true;
    }

    @Override
    public boolean fillsInPlace(String expression) {
        return Volatility.isStable(expression);
    }

    @Override
    public boolean mirrors(Table table, Column column) {
        return true;
    }

    /** Its views know their columns by number: error 0A000 on the type of one. */
    @Override
    public Views views() {
        return Views.BY_COLUMN;
    }

    @Override
    public List<Lock> locks(Operation operation) {
        return new PostgreSqlLocks().of(operation);
    }

    @Override
    public List<String> opening(List<Operation> operations, Pace pace) {
        if (!limitsWaits(operations)) {
            return List.of();
        }
        String words = inTransaction(operations) ? "set local lock_timeout = " : "set lock_timeout = ";
        return List.of(words + Names.literal(pace.lockTimeout()));
    }

    /** A plain SET would hold for the next script too. */
    @Override
    public List<String> closing(List<Operation> operations) {
        return limitsWaits(operations) && !inTransaction(operations) ? List.of("reset lock_timeout") : List.of();
    }

    private boolean inTransaction(List<Operation> operations) {
        return operations.stream().allMatch(this::transactional);
    }

    /** What looks at rows beside others waits for them too. */
    @Override
    public boolean limitsWaits(List<Operation> operations) {
        return blocksOthers(operations)
                || operations.stream()
                        .anyMatch(operation -> operation instanceof Online
                                || operation instanceof ValidateConstraint
                                || operation instanceof Backfill);
    }
}
