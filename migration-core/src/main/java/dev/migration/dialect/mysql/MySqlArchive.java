package dev.migration.dialect.mysql;

import dev.migration.dialect.ArchiveSql;
import dev.migration.dialect.Names;
import dev.migration.operation.Archive;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.Column;
import dev.migration.schema.PrimaryKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An archive made of a query, so that its texts are compared as those of its table, whose collation no script need know.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html">CREATE TABLE … SELECT</a>
 */
final class MySqlArchive {
    private final Names names;
    private final ArchiveSql sql;

    MySqlArchive(Names names) {
        this.names = names;
        this.sql = new ArchiveSql(names);
    }

    List<String> keep(Archive archive) {
        return List.of("create table " + query(archive));
    }

    List<String> restore(Archive archive) {
        return List.of(empty(archive), sql.restore(archive, ""));
    }

    List<String> restore(RestoreColumn operation) {
        return List.of(empty(operation.archive()), sql.restore(operation, untouched(operation.others())));
    }

    /** For a second run, which finds none. */
    private String empty(Archive archive) {
        return "create table if not exists " + query(archive) + " where 1 = 0";
    }

    private String query(Archive archive) {
        PrimaryKey key = archive.copy().primaryKey();
        String head = key == null ? "" : " (primary key (" + names.sql(key.columns()) + "))";
        return names.sql(archive.copy().name()) + head + " as\nselect " + sql.columns(archive) + " from "
                + names.sql(archive.table());
    }

    /** Columns that take the time when their row changes do not, if they are said to stay. */
    private String untouched(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type().sql().contains(" on update "))
                .map(column -> names.sql(column.name()))
                .map(column -> ", " + column + " = " + column)
                .collect(Collectors.joining());
    }
}
