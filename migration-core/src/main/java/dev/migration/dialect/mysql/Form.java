package dev.migration.dialect.mysql;

import dev.migration.dialect.Dialect.Guard;
import dev.migration.schema.CheckConstraint;
import java.util.List;

/**
 * What surrounds the words of an operation.
 *
 * @param guard whether they run where there is nothing left to do
 * @param checks on the column that is altered
 * @param clause how the engine may carry it out, empty if it may choose
 */
record Form(Guard guard, List<CheckConstraint> checks, String clause) {
    /** Copies the checks. */
    Form {
        checks = List.copyOf(checks);
    }

    /** Nothing but the guard. */
    static Form plain(Guard guard) {
        return new Form(guard, List.of(), "");
    }

    Form with(List<CheckConstraint> others) {
        return new Form(guard, others, clause);
    }

    Form with(String other) {
        return new Form(guard, checks, other);
    }

    boolean guarded() {
        return guard == Guard.IF_EXISTS;
    }

    /** Behind the changes of an ALTER TABLE. */
    String end() {
        return clause.isEmpty() ? "" : ", " + clause;
    }

    /** Behind a CREATE INDEX, which has no commas there. */
    String indexEnd() {
        return clause.isEmpty() ? "" : " " + clause.replace(",", "");
    }
}
