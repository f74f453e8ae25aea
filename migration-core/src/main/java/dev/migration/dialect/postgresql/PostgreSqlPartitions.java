package dev.migration.dialect.postgresql;

import dev.migration.dialect.DefinitionSql;
import dev.migration.dialect.Names;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.Online;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a partitioned table, which cannot be built concurrently: the table gets one that is not valid yet, each
 * partition its own, and the table's is valid once it has those of all partitions (the manual's page Table Partitioning,
 * Partition Maintenance).
 */
final class PostgreSqlPartitions {
    /** Room for a number or an object id behind the name. */
    private static final int NAME_BYTES = PostgreSqlNumbering.NAME_BYTES - 11;

    private final Names names;
    private final DefinitionSql definitions;

    PostgreSqlPartitions(Names names, DefinitionSql definitions) {
        this.names = names;
        this.definitions = definitions;
    }

    /** Can be run again wherever it was broken off. */
    List<String> index(Online operation) {
        CreateIndex create = (CreateIndex) operation.alteration();
        QualifiedName table = create.table();
        Index index = create.index();
        String whole = definitions.index(table, index, "if not exists ");
        String beginning = "create " + (index.unique() ? "unique " : "") + "index if not exists "
                + names.sql(index.name()) + " on " + names.sql(table);
        String rest = whole.substring(beginning.length());
        String own = names.sql(table.sibling(index.name()));
        List<String> statements = new ArrayList<>();
        statements.add(beginning.substring(
                        0, beginning.length() - names.sql(table).length()) + "only " + names.sql(table) + rest);
        int number = 1;
        for (QualifiedName partition : operation.partitions()) {
            Identifier name = new Identifier(
                    PostgreSqlNumbering.truncated(index.name().text(), NAME_BYTES) + "_" + number++,
                    index.name().exact());
            String part = names.sql(partition.sibling(name));
            statements.add(DoBlock.when(
                    "exists (select from pg_index where indexrelid = to_regclass(" + Names.literal(part)
                            + ") and not indisvalid)",
                    List.of("drop index " + part)));
            statements.add(definitions.index(partition, index.named(name), "concurrently if not exists "));
            statements.add("alter index " + own + " attach partition " + part);
        }
        statements.add(others(table, index, own, rest));
        return List.copyOf(statements);
    }

    /** A database may have partitions that no script has made. */
    private String others(QualifiedName table, Index index, String own, String rest) {
        String name = Names.literal(PostgreSqlNumbering.truncated(index.name().text(), NAME_BYTES) + "_");
        return DoBlock.of("""
                declare
                    part record;
                begin
                    for part in
                        select c.oid, n.nspname, c.relname from pg_inherits p
                        join pg_class c on c.oid = p.inhrelid join pg_namespace n on n.oid = c.relnamespace
                        where p.inhparent = to_regclass(%s) and not exists (
                            select from pg_inherits i join pg_index x on x.indexrelid = i.inhrelid
                            where i.inhparent = to_regclass(%s) and x.indrelid = c.oid)
                    loop
                        execute format('create %sindex %%I on %%I.%%I', %s || part.oid, part.nspname, part.relname) || %s;
                        execute format('alter index %%s attach partition %%I.%%I', %s, part.nspname, %s || part.oid);
                    end loop;
                end""".formatted(
                        Names.literal(names.sql(table)),
                        Names.literal(own),
                        index.unique() ? "unique " : "",
                        name,
                        Names.literal(rest),
                        Names.literal(own),
                        name));
    }
}
