package dev.migration.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.Rows;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Lock;
import dev.migration.dialect.Lock.Reach;
import dev.migration.dialect.Lock.Span;
import dev.migration.dialect.Lock.Waiting;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the server locks and writes anew in an open transaction, against what the dialect says. */
final class LockWatch {
    private static final String FILES = """
            select c.oid, n.nspname, c.relname, c.relfilenode from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
            """;
    private static final String LOCKS = """
            select relation, max(case mode when 'AccessExclusiveLock' then 2
                when 'ShareRowExclusiveLock' then 1 when 'ShareLock' then 1 when 'ExclusiveLock' then 1 else 0 end)
            from pg_locks where pid = pg_backend_pid() and locktype = 'relation' group by relation
            """;

    private final Connection connection;
    private final Map<Long, QualifiedName> names = new HashMap<>();
    private final Map<Long, Long> files = new HashMap<>();

    /** Looks at the tables before. */
    LockWatch(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        Rows.each(connection, FILES, row -> {
            QualifiedName name = QualifiedName.of(dialect.identifier(row.getString(3)));
            String namespace = row.getString(2);
            names.put(
                    row.getLong(1),
                    namespace.equals(connection.getSchema())
                            ? name
                            : new QualifiedName(dialect.identifier(namespace), name.name()));
            files.put(row.getLong(1), row.getLong(4));
        });
    }

    /** Who waits is who waits; what is written anew is written anew. */
    void compare(List<Lock> locks, Schema before) throws SQLException {
        assertThat(locks).isSorted().doesNotHaveDuplicates();
        Map<QualifiedName, Waiting> meant = new TreeMap<>();
        Set<QualifiedName> rewritten = new TreeSet<>();
        for (Lock lock : locks) {
            reached(lock, before).forEach(table -> meant.merge(table, lock.waiting(), LockWatch::more));
            if (lock.span() == Span.WRITING) {
                rewritten.add(lock.table());
            }
        }
        meant.values().removeIf(Waiting.NOBODY::equals);
        assertThat(taken()).isEqualTo(meant);
        assertThat(writtenAnew()).isEqualTo(rewritten);
    }

    private static Set<QualifiedName> reached(Lock lock, Schema before) {
        Set<QualifiedName> reached = new TreeSet<>(Set.of(lock.table()));
        if (lock.reach() == Reach.REFERENCED) {
            Table table = before.table(lock.table()).orElseThrow();
            table.foreignKeys().stream().map(ForeignKey::referencedTable).forEach(reached::add);
        }
        return reached;
    }

    private Map<QualifiedName, Waiting> taken() throws SQLException {
        Map<QualifiedName, Waiting> taken = new TreeMap<>();
        Rows.each(connection, LOCKS, row -> {
            QualifiedName name = names.get(row.getLong(1));
            if (name != null && row.getInt(2) > 0) {
                taken.put(name, row.getInt(2) == 2 ? Waiting.EVERYBODY : Waiting.WRITERS);
            }
        });
        return taken;
    }

    private Set<QualifiedName> writtenAnew() throws SQLException {
        Set<QualifiedName> written = new TreeSet<>();
        Rows.each(connection, FILES, row -> {
            Long file = files.get(row.getLong(1));
            if (file != null && file != row.getLong(4)) {
                written.add(names.get(row.getLong(1)));
            }
        });
        return written;
    }

    private static Waiting more(Waiting one, Waiting other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
