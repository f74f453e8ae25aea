package dev.migration;

import dev.migration.operation.Operation.InsertRow;
import dev.migration.schema.Schema;
import java.util.List;

/**
 * What the model asks for.
 *
 * @param schema as the engine's catalog tells it after the model's DDL ran
 * @param entities how many entities it has, 0 for an SQL script
 * @param sources which attribute stands behind which column
 * @param initialRows what its DDL inserts
 */
record DesiredSchema(Schema schema, int entities, Sources sources, List<InsertRow> initialRows) {}
