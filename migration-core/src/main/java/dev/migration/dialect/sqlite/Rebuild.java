package dev.migration.dialect.sqlite;

import dev.migration.dialect.Names;
import dev.migration.operation.Operation.RebuildTable;
import dev.migration.operation.TableAlteration;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table made anew with its rows, in the order that the manual's page ALTER TABLE asks for in section 7: the new one under
 * a working name, the rows, the old one dropped, the new one renamed, and then what went with the old one. Views and other
 * tables' triggers stay as they are, because the rename looks at nothing but the table (PRAGMA legacy_alter_table).
 */
final class Rebuild {
    private static final String TRIGGER = "trigger";
    private static final String OPTIONS = "table option";

    private final Names names;
    private final SqliteDefinitions definitions;

    Rebuild(Names names, SqliteDefinitions definitions) {
        this.names = names;
        this.definitions = definitions;
    }

    List<String> statements(RebuildTable operation, boolean guarded) {
        Table after = operation.after();
        QualifiedName table = after.name();
        QualifiedName working = table.sibling(SqliteDefinitions.working(table.name()));
        List<String> statements = new ArrayList<>();
        operation.filling().forEach(filling -> archive(filling).ifPresent(statements::add));
        statements.add("drop table if exists " + names.sql(working));
        statements.add("create table " + names.sql(working) + " (\n    "
                + String.join(",\n    ", definitions.lines(after)) + "\n)" + options(operation));
        statements.add(copy(operation, working));
        if (after.columns().stream().anyMatch(SqliteDefinitions::isCounter)) {
            statements.addAll(counter(table, working));
        }
        statements.add("drop table " + (guarded ? "if exists " : "") + names.sql(table));
        statements.add("pragma legacy_alter_table = on");
        statements.add("alter table " + names.sql(working) + " rename to " + names.sql(table.name()));
        statements.add("pragma legacy_alter_table = off");
        after.indexes().forEach(index -> statements.add(definitions.index(table, index, "")));
        operation.attached().stream()
                .filter(object -> object.kind().equals(TRIGGER))
                .forEach(trigger -> statements.add(trigger.definition()));
        if (!names(after).containsAll(names(operation.before()))) {
            statements.addAll(lookForUsers());
        }
        if (!operation.before().foreignKeys().containsAll(after.foreignKeys())) {
            statements.addAll(orphans(table));
        }
        return List.copyOf(statements);
    }

    private static List<Identifier> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** A rename, of whatever it is, makes SQLite read all views and triggers again and fail if one misses a column. */
    private static List<String> lookForUsers() {
        return List.of(
                "create table migration_probe (a integer)",
                "alter table migration_probe rename column a to b",
                "drop table migration_probe");
    }

    private static String options(RebuildTable operation) {
        String options = operation.attached().stream()
                .filter(object -> object.kind().equals(OPTIONS))
                .map(UnmanagedObject::definition)
                .collect(Collectors.joining(", "));
        return options.isEmpty() ? "" : " " + options;
    }

    /** A second run finds no archive. */
    private Optional<String> archive(TableAlteration filling) {
        if (!(filling instanceof RestoreColumn restore)) {
            return Optional.empty();
        }
        Table copy = restore.archive().copy();
        return Optional.of("create table if not exists " + names.sql(copy.name()) + " (\n    "
                + String.join(",\n    ", definitions.lines(copy)) + "\n)");
    }

    /** Values that only the new table has come from its defaults. */
    private String copy(RebuildTable operation, QualifiedName working) {
        Fillings fillings = new Fillings(names, operation);
        List<Identifier> columns = operation.after().columns().stream()
                .filter(column -> column.generation() == null)
                .map(Column::name)
                .filter(column -> operation.before().column(column).isPresent() || fillings.has(column))
                .toList();
        String target = "insert into " + names.sql(working) + " (";
        String source = " from " + names.sql(operation.after().name()) + fillings.source();
        if (columns.isEmpty()) {
            Identifier any = operation.after().columns().get(0).name();
            return target + names.sql(any) + ")\nselect null" + source;
        }
        return target + names.sql(columns) + ")\nselect "
                + columns.stream().map(fillings::value).collect(Collectors.joining(", ")) + source;
    }

    /** AUTOINCREMENT never gives a number again, not even that of the last row once it is deleted. */
    private List<String> counter(QualifiedName table, QualifiedName working) {
        String old = Names.literal(names.stored(table.name()));
        String fresh = Names.literal(names.stored(working.name()));
        String last = "(select seq from sqlite_sequence where name = " + old + " collate nocase)";
        return List.of(
                "insert into sqlite_sequence (name, seq)\nselect " + fresh
                        + ", 0 where not exists (select 1 from sqlite_sequence where name = " + fresh + ")",
                "update sqlite_sequence set seq = max(seq, coalesce(" + last + ", 0)) where name = " + fresh);
    }

    /** PRAGMA foreign_key_check tells and does not fail; a check does. */
    private List<String> orphans(QualifiedName table) {
        String found = "migration_orphans";
        return List.of(
                "drop table if exists temp." + found,
                "create temp table " + found + " (rows_without_their_counterpart integer"
                        + " check (rows_without_their_counterpart = 0))",
                "insert into temp." + found + "\nselect count(*) from pragma_foreign_key_check("
                        + Names.literal(names.stored(table.name())) + ")",
                "drop table temp." + found);
    }
}
