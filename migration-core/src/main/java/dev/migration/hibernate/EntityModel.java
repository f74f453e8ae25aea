package dev.migration.hibernate;

import java.util.List;

/**
 * What a project's entities ask of a database.
 *
 * @param hibernateVersion of the Hibernate that read them, {@code 6.6.56.Final}
 * @param dialect class name of the dialect that wrote the statements
 * @param entities how many entities Hibernate mapped, those of its extensions included
 * @param statements the DDL that creates the schema, in Hibernate's order, without closing semicolons
 * @param tables sorted
 * @param columns sorted
 * @param foreignKeys those that the statements do not create, sorted
 * @param uniques those that the statements do not create, sorted
 * @param notes what was decided against the project's own settings, whole sentences for a person
 */
public record EntityModel(
        String hibernateVersion,
        String dialect,
        int entities,
        List<String> statements,
        List<MappedTable> tables,
        List<MappedColumn> columns,
        List<MappedForeignKey> foreignKeys,
        List<MappedUnique> uniques,
        List<String> notes) {
    public EntityModel {
        if (entities < 1) {
            throw new IllegalArgumentException("a model without entities");
        }
        statements = List.copyOf(statements);
        tables = tables.stream().sorted().toList();
        columns = columns.stream().sorted().toList();
        foreignKeys = foreignKeys.stream().sorted().toList();
        uniques = uniques.stream().sorted().toList();
        notes = List.copyOf(notes);
    }
}
