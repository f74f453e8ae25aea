package dev.migration.dialect.postgresql;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A new table with what stands within its brackets, or a new partition of another one.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>
 */
final class PostgreSqlTable {
    private final Names names;
    private final DefinitionSql definitions;
    private final PostgreSqlNumbering numbering;

    PostgreSqlTable(Names names, DefinitionSql definitions, PostgreSqlNumbering numbering) {
        this.names = names;
        this.definitions = definitions;
        this.numbering = numbering;
    }

    /**
     * The statement that creates it.
     *
     * @param ifNotExists those words and a blank, or nothing
     */
    String statement(Table table, String ifNotExists) {
        return table.partitionOf() == null
                ? plain(table, ifNotExists)
                : partition(table, table.partitionOf(), ifNotExists);
    }

    private String plain(Table table, String ifNotExists) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(definitions.column(numbering.explicit(table.name(), column))));
        lines.addAll(constraints(table));
        return "create table " + ifNotExists + names.sql(table.name())
                + lines(lines).orElse(" ()") + key(table);
    }

    private String partition(Table table, PartitionOf partition, String ifNotExists) {
        return "create table " + ifNotExists + names.sql(table.name()) + " partition of "
                + names.sql(partition.parent()) + lines(constraints(table)).orElse("") + " "
                + partition.bounds().replaceFirst("^FOR VALUES", "for values") + key(table);
    }

    private static String key(Table table) {
        return table.partitionKey() == null ? "" : " partition by " + table.partitionKey();
    }

    private static Optional<String> lines(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(" (\n    " + String.join(",\n    ", lines) + "\n)");
    }

    private List<String> constraints(Table table) {
        List<String> lines = new ArrayList<>();
        if (table.primaryKey() != null) {
            lines.add(definitions.named(table.primaryKey().name(), definitions.primaryKey(table.primaryKey())));
        }
        table.uniques().forEach(unique -> lines.add(definitions.named(unique.name(), definitions.unique(unique))));
        table.checks().stream()
                .filter(check -> check.validity() != Validity.NOT_VALID)
                .forEach(check -> lines.add(definitions.named(check.name(), definitions.check(check))));
        return lines;
    }
}
