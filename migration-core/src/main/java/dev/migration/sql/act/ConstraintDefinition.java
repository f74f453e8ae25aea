package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as a script writes it, that of a single column among them.
 *
 * @param kind what it demands
 * @param name its name, null where the engine gives it one
 * @param columns its columns, those of its expressions left out; none where only an expression says
 * @param expression the condition of a check, the elements of an exclusion; else null
 * @param reference what a foreign key points at; else null
 * @param validity whether it holds for rows that are there
 * @param usingIndex the index that it takes over (PostgreSQL), else null
 */
public record ConstraintDefinition(
        Kind kind,
        @Nullable Identifier name,
        List<Identifier> columns,
        @Nullable String expression,
        @Nullable Reference reference,
        Validity validity,
        @Nullable Identifier usingIndex) {

    /** What a constraint demands. */
    public enum Kind {
        /** Primary key. */
        PRIMARY_KEY,
        /** Unique. */
        UNIQUE,
        /** Foreign key. */
        FOREIGN_KEY,
        /** Check. */
        CHECK,
        /** Exclusion (PostgreSQL). */
        EXCLUDE,
        /** NOT NULL with a name of its own (PostgreSQL 18). */
        NOT_NULL;

        /** As people write it: {@code primary key}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Whether a constraint holds for rows that are there. */
    public enum Validity {
        /** For all of them. */
        VALID,
        /** For new ones only: {@code NOT VALID}, H2's {@code NOCHECK}. */
        NOT_VALID,
        /** For none: {@code NOT ENFORCED}. */
        NOT_ENFORCED
    }

    /** Copies. */
    public ConstraintDefinition {
        columns = List.copyOf(columns);
    }

    /** This constraint under another name. */
    public ConstraintDefinition named(@Nullable Identifier other) {
        return new ConstraintDefinition(kind, other, columns, expression, reference, validity, usingIndex);
    }

    /** This constraint for other rows. */
    public ConstraintDefinition with(Validity other) {
        return new ConstraintDefinition(kind, name, columns, expression, reference, other, usingIndex);
    }

    /** This constraint with a column that has another name. */
    public ConstraintDefinition renamed(Identifier column, Identifier to) {
        List<Identifier> others =
                columns.stream().map(each -> each.equals(column) ? to : each).toList();
        return new ConstraintDefinition(kind, name, others, expression, reference, validity, usingIndex);
    }
}
