package dev.migration.operation;

import dev.migration.schema.Column;
import dev.migration.schema.QualifiedName;

/** A column together with the table that holds it. */
public record ColumnReference(QualifiedName table, Column column) {}
