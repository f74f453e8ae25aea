package dev.migration.sql;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.act.ConstraintDefinition;
import java.util.List;
import java.util.stream.Collectors;

/** The names that engines give to constraints without one, where they follow from the table. */
final class ImpliedNames {
    private ImpliedNames() {}

    /** The constraint with the name that it gets; beside those that the table has already. */
    static ConstraintDefinition name(
            Engine engine, QualifiedName table, ConstraintDefinition constraint, List<ConstraintDefinition> others) {
        if (constraint.name() != null) {
            return constraint;
        }
        String name = engine == Engine.POSTGRESQL
                ? postgresql(table.name().text(), constraint)
                : engine.isMySqlFamily() ? mysql(table.name().text(), constraint, others) : "";
        if (name.isEmpty()) {
            return constraint;
        }
        String free = name;
        for (int i = 1; engine == Engine.POSTGRESQL && isTaken(free, others); i++) {
            free = name + i;
        }
        return constraint.named(Identifier.of(free));
    }

    private static boolean isTaken(String name, List<ConstraintDefinition> others) {
        return others.stream().anyMatch(other -> Identifier.of(name).equals(other.name()));
    }

    /** {@code orders_pkey}, {@code orders_email_key}, {@code orders_customer_id_fkey}, {@code orders_total_check}. */
    private static String postgresql(String table, ConstraintDefinition constraint) {
        String columns = constraint.columns().stream().map(Identifier::text).collect(Collectors.joining("_"));
        String between = columns.isEmpty() ? "" : "_" + columns;
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> table + "_pkey";
            case UNIQUE -> table + between + "_key";
            case FOREIGN_KEY -> table + between + "_fkey";
            case CHECK -> table + between + "_check";
            case EXCLUDE -> table + between + "_excl";
            case NOT_NULL -> table + between + "_not_null";
        };
    }

    /** {@code email}, {@code orders_ibfk_1}. */
    private static String mysql(String table, ConstraintDefinition constraint, List<ConstraintDefinition> others) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "primary";
            case UNIQUE ->
                constraint.columns().isEmpty()
                        ? ""
                        : constraint.columns().get(0).text();
            case FOREIGN_KEY ->
                table + "_ibfk_"
                        + (1
                                + others.stream()
                                        .filter(other -> other.kind() == ConstraintDefinition.Kind.FOREIGN_KEY)
                                        .count());
            case CHECK, EXCLUDE, NOT_NULL -> "";
        };
    }
}
