package dev.migration.dialect;

import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one engine, in one version, does its own way. */
public interface Dialect {

    /** The engine's name as users type it: {@code postgresql}, {@code h2}. */
    String engine();

    /** The engine's name as people write it: {@code PostgreSQL}, {@code H2}. */
    String displayName();

    /** The identifier that the catalog stores as {@code stored}, free of the engine's folding. */
    Identifier identifier(String stored);

    /** The identifier that a statement means by {@code name}: folded unless quoted, cut where the engine cuts it. */
    Identifier meant(String name, boolean quoted);

    /** The identifier as it stands in SQL, quoted where it must be. */
    String sql(Identifier identifier);

    /** The name as it stands in SQL, each part quoted where it must be. */
    String sql(QualifiedName name);

    /**
     * The statements that carry out an operation, without a closing semicolon.
     *
     * @param guard whether the statements must also succeed when there is nothing left to do
     */
    List<String> statements(Operation operation, Guard guard);

    /** The statements as they stand in a script, each with what ends it. */
    default String script(List<String> statements) {
        return String.join(";\n", statements) + ";\n";
    }

    /** Whether a statement that the operation needs may run beside others in one transaction. */
    boolean transactional(Operation operation);

    /**
     * Whether the engine does this to a table as it stands; if not, the plan asks for a
     * {@link dev.migration.operation.Operation.RebuildTable} instead.
     *
     * @param guard as for {@link #statements}
     */
    default boolean inPlace(Operation operation, Guard guard) {
        return true;
    }

    /** Whether a column may change its type while a foreign key joins it; if not, the plan has the foreign key step aside. */
    default boolean altersTypesBeneathForeignKeys() {
        return true;
    }

    /** Whether a foreign key holds on to an index of its own table, which cannot be dropped then. */
    default boolean foreignKeysHoldIndexes() {
        return false;
    }

    /** Whether each attribute of a column has its own statement; if not, the plan gathers them into one. */
    default boolean altersAttributesApart() {
        return true;
    }

    /** Whether an expression converts the values of a column that changes its type; if not, nobody may ask for it. */
    default boolean convertsByExpression() {
        return true;
    }

    /** Whether this alteration of a column leaves the checks on it alone; if not, the plan asks for a {@code WithChecks} instead. */
    default boolean altersBesideChecks(Operation alteration) {
        return true;
    }

    /**
     * Whether indexes are built and constraints validated while writers go on, each in a statement of its own; if not, the
     * plan has no use for such operations.
     */
    default boolean changesOnline() {
        return false;
    }

    /** Whether a foreign key can hold for rows to come before anybody looks at those that are there. */
    default boolean validatesForeignKeysLater() {
        return changesOnline();
    }

    /** Whether each statement that changes a schema commits: a script has one of them for tables in use, so that it fails whole. */
    default boolean commitsEachStatement() {
        return false;
    }

    /**
     * How the engine carries out an operation on a table in use, where its statements can say so by
     * {@link dev.migration.operation.Operation.Bounded}; empty for any other.
     *
     * @param table the table as it is before
     */
    default Optional<Manner> manner(Operation operation, Table table) {
        return Optional.empty();
    }

    /**
     * The statements after which a table has forgotten the columns that went without a row being written; a row has room for so
     * many only, and a proof adds and drops them again and again. None on most engines.
     */
    default List<String> forgetting(QualifiedName table) {
        return List.of();
    }

    /** Whether the engine refuses to carry out a statement in the manner that it names. */
    default boolean refusesManner(SQLException refusal) {
        return false;
    }

    /**
     * Whether rows get values in batches, each a transaction of its own; if not, the plan gives them only what the engine does at
     * once.
     */
    default boolean fillsInBatches() {
        return false;
    }

    /**
     * Whether a new column with this default has it in all rows at once, without a row being written; if not, rows get it in
     * batches. The expression speaks of no column.
     */
    default boolean fillsInPlace(String expression) {
        return true;
    }

    /** Whether the column changes with each change of its row, unless that says what it becomes. */
    default boolean changesByItself(Column column) {
        return false;
    }

    /** Whether a statement says where a sequence or an identity goes on. */
    default boolean movesNumbers() {
        return true;
    }

    /** Whether an identity goes on above the largest number that a row has, whoever wrote it. */
    default boolean identityFollowsRows() {
        return false;
    }

    /** Whether triggers keep a second column equal to this one; if not, the plan renames it in place. */
    default boolean mirrors(Table table, Column column) {
        return false;
    }

    /** Whether a view can bear the old name of a table, so that a release which knows that name goes on writing. */
    default Views views() {
        return Views.READ_ONLY;
    }

    /** Who waits for the operation, and for how long; sorted, empty where no table in use is locked. */
    List<Lock> locks(Operation operation);

    /** The tables whose readers or writers wait while the operation runs. */
    default Set<QualifiedName> blocked(Operation operation) {
        return locks(operation).stream()
                .filter(lock -> lock.waiting() != Lock.Waiting.NOBODY)
                .map(Lock::table)
                .collect(Collectors.toSet());
    }

    /** Whether a statement of theirs has others wait: nobody uses a table before it is there. */
    default boolean blocksOthers(List<Operation> operations) {
        Set<QualifiedName> created = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof CreateTable table) {
                created.add(table.table().name());
            }
            if (!created.containsAll(blocked(operation))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a script with these operations says how long it waits for a lock. */
    default boolean limitsWaits(List<Operation> operations) {
        return false;
    }

    /** Whether a lock that a statement takes is held until its transaction ends. */
    default boolean locksUntilCommit() {
        return false;
    }

    /** How the catalog tells that the operation did what it was to do; empty where it says nothing of its kind. */
    Optional<Confirmation> confirmation(Operation operation);

    /** The statements that a script with these operations begins with, none on most engines. */
    default List<String> opening(List<Operation> operations, Pace pace) {
        return List.of();
    }

    /** The statements that such a script ends with. */
    default List<String> closing(List<Operation> operations) {
        return List.of();
    }

    /** Whether the engine refuses for what the rows are, not for what the statement says: SQLSTATE 22 and 23 by the standard. */
    default boolean blamesRows(SQLException refusal) {
        String state = refusal.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Whether statements run when their object is gone already. */
    enum Guard {
        /** They fail, as in a V script. */
        NONE,
        /** {@code IF EXISTS} wherever the engine has it, as in a U script that may be run twice. */
        IF_EXISTS
    }
}
