package dev.migration.dialect.mysql;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Folding;
import dev.migration.dialect.InformationSchema;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Manner;
import dev.migration.dialect.Names;
import dev.migration.dialect.Pace;
import dev.migration.operation.Operation;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MariaDB 10.6 and later, MySQL 8 and later. Each of their DDL statements commits, so none can be rolled back; but none
 * refuses company either, which is what {@link #transactional} tells. Names keep their case: tables are told apart by it on
 * Linux, columns are not.
 */
public final class MySqlDialect implements Dialect {
    /** What MySQL and MariaDB say of an ALGORITHM or a LOCK that they do not take, and MySQL of too many INSTANT ones. */
    private static final Set<Integer> REFUSED_MANNERS = Set.of(1845, 1846, 4092);

    private final Flavour flavour;
    private final Names names = new Names(Folding.NONE, MySqlWords.RESERVED, '`');
    private final MySqlManners manners;

    /** The dialect of one of the two in one version. */
    public MySqlDialect(Release release) {
        this.flavour = release.flavour();
        this.manners = new MySqlManners(names, release);
    }

    /** Which of the two it is. */
    public Flavour flavour() {
        return flavour;
    }

    @Override
    public String engine() {
        return flavour.engine();
    }

    @Override
    public String displayName() {
        return flavour.displayName();
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
        return operation.accept(new MySqlSql(names, flavour, Form.plain(guard)));
    }

    @Override
    public boolean transactional(Operation operation) {
        return true;
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
        return limitsWaits(operations) ? List.of("set session lock_wait_timeout = " + pace.seconds()) : List.of();
    }

    /** It would hold for the next script too. */
    @Override
    public List<String> closing(List<Operation> operations) {
        return limitsWaits(operations) ? List.of("set session lock_wait_timeout = default") : List.of();
    }

    @Override
    public boolean limitsWaits(List<Operation> operations) {
        return blocksOthers(operations);
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
