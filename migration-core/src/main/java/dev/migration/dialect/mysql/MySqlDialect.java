package dev.migration.dialect.mysql;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Folding;
import dev.migration.dialect.InformationSchema;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Manner;
import dev.migration.dialect.Names;
import dev.migration.dialect.Pace;
import dev.migration.dialect.Views;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MariaDB 10.6 and later, MySQL 8 and later. Each of their DDL statements commits, so none can be rolled back; but
 * hardly any refuses company either, which is what {@link #transactional} tells. Names keep their case: tables are told apart by it on
 * Linux, columns are not.
 */
public final class MySqlDialect implements Dialect {
    /** What MySQL and MariaDB say of an ALGORITHM or a LOCK that they do not take, and MySQL of too many INSTANT ones. */
    private static final Set<Integer> REFUSED_MANNERS = Set.of(1845, 1846, 4092);

    private final Release release;
    private final Names names = new Names(Folding.NONE, MySqlWords.RESERVED, '`');
    private final MySqlManners manners;

    /** The dialect of one of the two in one version. */
    public MySqlDialect(Release release) {
        this.release = release;
        this.manners = new MySqlManners(names, release);
    }

    /** Which of the two it is. */
    public Flavour flavour() {
        return release.flavour();
    }

    @Override
    public String engine() {
        return flavour().engine();
    }

    @Override
    public String displayName() {
        return flavour().displayName();
    }

    @Override
    public Identifier identifier(String stored) {
        return names.identifier(stored);
    }

    @Override
    public Identifier meant(String name, boolean quoted) {
        return names.meant(name, quoted);
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
        return new MySqlLocks().of(operation);
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return new InformationSchema(names, "statistics").of(operation);
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        return operation.accept(new MySqlSql(names, release, Form.plain(guard)));
    }

    /** A backfill commits after each batch. */
    @Override
    public boolean transactional(Operation operation) {
        return !(operation instanceof Backfill);
    }

    @Override
    public boolean fillsInBatches() {
        return true;
    }

    @Override
    public boolean changesByItself(Column column) {
        return column.type().sql().contains(" on update ");
    }

    /**
     * What a foreign key does to a row calls no trigger, a column that holds the time of each write changes in both forms at once,
     * and a spatial index takes no column that accepts NULL.
     *
     * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html">MySQL: FOREIGN KEY constraints</a>
     */
    @Override
    public boolean mirrors(Table table, Column column) {
        boolean byItself = changesByItself(column)
                || table.foreignKeys().stream()
                        .anyMatch(key -> key.columns().contains(column.name()) && MySqlManners.changes(key))
                || table.indexes().stream()
                        .anyMatch(index -> index.method().equals("spatial")
                                && index.parts().stream()
                                        .anyMatch(part -> column.name().equals(part.column())));
        return !byItself
                && table.checks().stream()
                        .noneMatch(check -> check.name().equals(ColumnCheck.name(names.stored(column.name()))));
    }

    @Override
    public boolean fillsInPlace(String expression) {
        return Alterations.isConstant(expression);
    }

    /** A stored procedure has semicolons of its own; Flyway and the client know the word DELIMITER, the server does not. */
    @Override
    public String script(List<String> statements) {
        StringBuilder text = new StringBuilder();
        for (String statement : statements) {
            text.append(StoredProgram.isOne(statement) ? StoredProgram.delimited(statement) : statement + ";\n");
        }
        return text.toString();
    }

    /** MODIFY says the whole column again. */
    @Override
    public boolean altersAttributesApart() {
        return false;
    }

    @Override
    public boolean convertsByExpression() {
        return false;
    }

    /** InnoDB's AUTO_INCREMENT does. */
    @Override
    public boolean identityFollowsRows() {
        return true;
    }

    @Override
    public boolean validatesForeignKeysLater() {
        return true;
    }

    @Override
    public boolean commitsEachStatement() {
        return true;
    }

    @Override
    public Optional<Manner> manner(Operation operation, Table table) {
        return manners.of(operation, table);
    }

    /**
     * A rebuild.
     *
     * @see <a href="https://mariadb.com/kb/en/instant-add-column-for-innodb/">Instant ADD COLUMN for InnoDB</a>
     */
    @Override
    public List<String> forgetting(QualifiedName table) {
        return List.of("alter table " + names.sql(table) + " force");
    }

    @Override
    public boolean refusesManner(SQLException refusal) {
        return REFUSED_MANNERS.contains(refusal.getErrorCode());
    }

    @Override
    public List<String> opening(List<Operation> operations, Pace pace) {
        List<String> statements = new ArrayList<>();
        timeouts(operations).forEach(name -> statements.add("set session " + name + " = " + pace.seconds()));
        return List.copyOf(statements);
    }

    /** It would hold for the next script too. */
    @Override
    public List<String> closing(List<Operation> operations) {
        List<String> statements = new ArrayList<>();
        timeouts(operations).forEach(name -> statements.add("set session " + name + " = default"));
        return List.copyOf(statements);
    }

    /** How long to wait for the definition of a table, and for a row that another one writes. */
    private List<String> timeouts(List<Operation> operations) {
        if (!limitsWaits(operations)) {
            return List.of();
        }
        return fills(operations)
                ? List.of("lock_wait_timeout", "innodb_lock_wait_timeout")
                : List.of("lock_wait_timeout");
    }

    private static boolean fills(List<Operation> operations) {
        return operations.stream().anyMatch(Backfill.class::isInstance);
    }

    @Override
    public boolean limitsWaits(List<Operation> operations) {
        return blocksOthers(operations) || fills(operations);
    }

    @Override
    public Views views() {
        return Views.BY_NAME;
    }

    @Override
    public boolean foreignKeysHoldIndexes() {
        return true;
    }

    /** MODIFY drops a check that was written behind the column's type, unless it says it again. */
    @Override
    public boolean altersBesideChecks(Operation alteration) {
        return false;
    }

    /** Error 1832 on the column that refers, 1833 on the one that is referred to, however small the change. */
    @Override
    public boolean altersTypesBeneathForeignKeys() {
        return false;
    }
}
