package dev.migration.dialect;

import dev.migration.operation.Operation;
import dev.migration.schema.Schema;
import java.util.List;

/**
 * One operation on a small schema.
 *
 * @param name what it shows
 * @param start the schema before
 * @param operation what is done
 * @param meant the schema after
 * @param undo what leads back; empty for a namespace, which may hold what others put there and stays
 */
public record Sample(String name, Schema start, Operation operation, Schema meant, List<Operation> undo) {

    /** A sample whose way back is one operation. */
    public static Sample of(String name, Schema start, Operation operation, Schema meant, Operation undo) {
        return new Sample(name, start, operation, meant, List.of(undo));
    }
}
