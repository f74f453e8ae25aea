package dev.migration.dialect.mysql;

import dev.migration.dialect.Names;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Has statements run only if MySQL's catalog says that there is something left to do. */
final class MySqlGuard {
    static final Identifier PRIMARY = Identifier.of("PRIMARY");

    private final Names names;
    private final boolean asks;

    /**
     * @param asks whether to ask at all
     */
    MySqlGuard(Names names, boolean asks) {
        this.names = names;
        this.asks = asks;
    }

    List<String> ifTable(QualifiedName table, List<String> statements) {
        return when("exists", "tables", table, "", statements);
    }

    List<String> ifColumn(QualifiedName table, Identifier column, List<String> statements) {
        return when("exists", "columns", table, equal("column_name", column), statements);
    }

    List<String> unlessColumn(QualifiedName table, Identifier column, List<String> statements) {
        return when("not exists", "columns", table, equal("column_name", column), statements);
    }

    List<String> ifIndex(QualifiedName table, Identifier index, List<String> statements) {
        return when("exists", "statistics", table, equal("index_name", index), statements);
    }

    List<String> unlessIndex(QualifiedName table, Identifier index, List<String> statements) {
        return when("not exists", "statistics", table, equal("index_name", index), statements);
    }

    /** If there is an index of the one name and none of the other. */
    List<String> ifRenamed(QualifiedName table, Identifier from, Identifier to, List<String> statements) {
        return guarded(
                condition("exists", "statistics", table, equal("index_name", from)) + "\n    and "
                        + condition("not exists", "statistics", table, equal("index_name", to)),
                statements);
    }

    List<String> ifConstraint(QualifiedName table, Identifier constraint, List<String> statements) {
        return when("exists", "table_constraints", table, equal("constraint_name", constraint), statements);
    }

    List<String> unlessConstraint(QualifiedName table, Identifier constraint, List<String> statements) {
        return when("not exists", "table_constraints", table, equal("constraint_name", constraint), statements);
    }

    private List<String> when(String exists, String view, QualifiedName table, String more, List<String> statements) {
        return guarded(condition(exists, view, table, more), statements);
    }

    private String condition(String exists, String view, QualifiedName table, String more) {
        return exists + " (select 1 from information_schema." + view
                + " where table_schema = database() and table_name = "
                + MySqlDefinitions.literal(names.stored(table.name())) + more + ")";
    }

    private List<String> guarded(String condition, List<String> statements) {
        if (!asks) {
            return statements;
        }
        List<String> guarded = new ArrayList<>();
        for (String statement : statements) {
            guarded.add("set @migration = if(" + condition + ",\n    " + MySqlDefinitions.literal(statement)
                    + ",\n    'do 0')");
            guarded.add("prepare migration from @migration");
            guarded.add("execute migration");
            guarded.add("deallocate prepare migration");
        }
        return List.copyOf(guarded);
    }

    private String equal(String column, Identifier name) {
        return " and " + column + " = " + MySqlDefinitions.literal(names.stored(name));
    }
}
