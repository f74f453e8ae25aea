package dev.migration.sql.act;

import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act on an object beside the tables, and the drop of anything. */
public sealed interface ObjectAct extends Act {

    /**
     * {@code DROP}.
     *
     * @param line its line
     * @param kind what goes
     * @param names its names
     * @param on the table of an index, trigger or policy where it is said, else null
     * @param ifExists whether nothing happens if it is gone
     * @param cascade whether what depends on it goes too
     * @param words what else is said: {@code concurrently}, {@code temporary}, {@code owned}
     */
    record Drop(
            int line,
            ObjectKind kind,
            List<QualifiedName> names,
            @Nullable QualifiedName on,
            boolean ifExists,
            boolean cascade,
            String words)
            implements ObjectAct {
        /** Copies. */
        public Drop {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code CREATE INDEX}, or {@code ADD INDEX} of an {@code ALTER TABLE}.
     *
     * @param line its line
     * @param table the table
     * @param index the index
     * @param concurrently beside writers (PostgreSQL)
     * @param ifNotExists whether nothing happens if it is there
     */
    record CreateIndex(int line, QualifiedName table, IndexDefinition index, boolean concurrently, boolean ifNotExists)
            implements ObjectAct {}

    /**
     * {@code CREATE VIEW}.
     *
     * @param line its line
     * @param name its name
     * @param query what it shows
     * @param materialized whether rows are stored
     * @param orReplace whether one that is there is replaced
     */
    record CreateView(int line, QualifiedName name, String query, boolean materialized, boolean orReplace)
            implements ObjectAct {}

    /**
     * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}.
     *
     * @param line its line
     * @param kind which of them
     * @param name its name
     * @param acts what its body does, perhaps, when it is called
     * @param orReplace whether one that is there is replaced
     * @param words the whole statement
     */
    record CreateRoutine(int line, ObjectKind kind, QualifiedName name, List<Act> acts, boolean orReplace, String words)
            implements ObjectAct {
        /** Copies. */
        public CreateRoutine {
            acts = List.copyOf(acts);
        }
    }

    /**
     * {@code CREATE TRIGGER}.
     *
     * @param line its line
     * @param name its name
     * @param table the table it watches
     * @param words what stands behind the name
     */
    record CreateTrigger(int line, QualifiedName name, QualifiedName table, String words) implements ObjectAct {}

    /**
     * {@code CREATE TYPE} of an enum.
     *
     * @param line its line
     * @param name its name
     * @param values its values in order
     */
    record CreateEnum(int line, QualifiedName name, List<String> values) implements ObjectAct {
        /** Copies. */
        public CreateEnum {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code ALTER TYPE … ADD VALUE}.
     *
     * @param line its line
     * @param type the enum
     * @param value the new value
     * @param position {@code before 'a'}, {@code after 'a'}; empty for the end
     */
    record AddEnumValue(int line, QualifiedName type, String value, String position) implements ObjectAct {}

    /**
     * {@code ALTER TYPE … RENAME VALUE}.
     *
     * @param line its line
     * @param type the enum
     * @param value the old value
     * @param to the new one
     */
    record RenameEnumValue(int line, QualifiedName type, String value, String to) implements ObjectAct {}

    /**
     * Any other {@code CREATE}.
     *
     * @param line its line
     * @param kind what it is
     * @param name its name
     * @param words what stands behind the name
     */
    record Create(int line, ObjectKind kind, QualifiedName name, String words) implements ObjectAct {}

    /**
     * An object beside the tables gets another name.
     *
     * @param line its line
     * @param kind what it is
     * @param name the old name
     * @param to the new one
     */
    record Rename(int line, ObjectKind kind, QualifiedName name, Identifier to) implements ObjectAct {}

    /**
     * Any other {@code ALTER}.
     *
     * @param line its line
     * @param kind what it is
     * @param name its name
     * @param words what stands behind the name
     */
    record Alter(int line, ObjectKind kind, QualifiedName name, String words) implements ObjectAct {}

    /**
     * {@code COMMENT ON}.
     *
     * @param line its line
     * @param words what stands behind
     */
    record CommentOn(int line, String words) implements ObjectAct {}

    /**
     * {@code GRANT}.
     *
     * @param line its line
     * @param words what stands behind
     */
    record Grant(int line, String words) implements ObjectAct {}

    /**
     * {@code REVOKE}.
     *
     * @param line its line
     * @param words what stands behind
     */
    record Revoke(int line, String words) implements ObjectAct {}
}
