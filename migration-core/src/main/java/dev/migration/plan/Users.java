package dev.migration.plan;

import dev.migration.diff.Uses;
import dev.migration.operation.ColumnReference;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.AddCheck;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.AddPrimaryKey;
import dev.migration.operation.TableAlteration.AddUnique;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.List;
import java.util.TreeSet;

/** Drops, with the way back, what stands in the way of something else: foreign keys first, then all that spans columns. */
final class Users {
    private final SchemaState state;
    private final Acts acts = new Acts();

    private Users(SchemaState state) {
        this.state = state;
    }

    /** What uses a column, in its own table and in others. */
    static Acts of(SchemaState state, QualifiedName table, Identifier column) {
        Users users = new Users(state);
        users.foreignKeysTo(table, List.of(column), false);
        state.withPartitions(table).forEach(own -> users.all(own, table, column));
        return users.acts;
    }

    private void all(Table own, QualifiedName table, Identifier column) {
        QualifiedName name = own.name();
        own.foreignKeys().stream()
                .filter(key -> key.columns().contains(column) && !pointsTo(key, table, List.of(column), false))
                .forEach(key -> drop(name, key));
        own.checks().stream().filter(check -> Uses.column(check, column)).forEach(check -> drop(name, check));
        own.indexes().stream().filter(index -> Uses.column(index, column)).forEach(index -> drop(name, index));
        own.uniques().stream()
                .filter(unique ->
                        unique.columns().contains(column) || unique.include().contains(column))
                .forEach(unique -> drop(name, unique));
        PrimaryKey key = own.primaryKey();
        if (key != null && (key.columns().contains(column) || key.include().contains(column))) {
            drop(name, key);
        }
    }

    /** The foreign keys, checks and conditional indexes that speak of a column and may not outlive a change of its type. */
    static Acts ofType(SchemaState state, QualifiedName table, Identifier column) {
        Users users = new Users(state);
        users.foreignKeysTo(table, List.of(column), false);
        Table own = state.table(table);
        own.foreignKeys().stream()
                .filter(key -> key.columns().contains(column) && !pointsTo(key, table, List.of(column), false))
                .forEach(key -> users.drop(table, key));
        own.checks().stream().filter(check -> Uses.column(check, column)).forEach(check -> users.drop(table, check));
        return users.acts;
    }

    /** The foreign keys, checks and indexes that speak of columns in more than their name. */
    static Acts ofConditions(SchemaState state, List<ColumnReference> columns) {
        Users users = new Users(state);
        for (ColumnReference reference : columns) {
            Identifier column = reference.column().name();
            users.foreignKeysTo(reference.table(), List.of(column), false);
            for (Table own : state.withPartitions(reference.table())) {
                QualifiedName name = own.name();
                own.foreignKeys().stream()
                        .filter(key -> key.columns().contains(column))
                        .forEach(key -> users.drop(name, key));
                own.checks().stream()
                        .filter(check -> Uses.column(check, column))
                        .forEach(check -> users.drop(name, check));
                own.indexes().stream()
                        .filter(index -> Uses.inCondition(index, column))
                        .forEach(index -> users.drop(name, index));
            }
        }
        return users.acts;
    }

    /** The foreign keys of other tables that point to a table. */
    static Acts ofTable(SchemaState state, QualifiedName table) {
        Users users = new Users(state);
        for (Table other : state.tables.values()) {
            if (!other.name().equals(table)) {
                other.foreignKeys().stream()
                        .filter(key -> key.referencedTable().equals(table))
                        .forEach(key -> users.drop(other.name(), key));
            }
        }
        return users.acts;
    }

    /** The foreign keys that need a key on exactly these columns. */
    static Acts ofKey(SchemaState state, QualifiedName table, List<Identifier> columns) {
        Users users = new Users(state);
        users.foreignKeysTo(table, columns, true);
        return users.acts;
    }

    private void foreignKeysTo(QualifiedName table, List<Identifier> columns, boolean exactly) {
        for (Table other : state.tables.values()) {
            other.foreignKeys().stream()
                    .filter(key -> pointsTo(key, table, columns, exactly))
                    .forEach(key -> drop(other.name(), key));
        }
    }

    private static boolean pointsTo(ForeignKey key, QualifiedName table, List<Identifier> columns, boolean exactly) {
        return key.referencedTable().equals(table)
                && (exactly
                        ? new TreeSet<>(key.referencedColumns()).equals(new TreeSet<>(columns))
                        : key.referencedColumns().containsAll(columns));
    }

    private void drop(QualifiedName table, ForeignKey key) {
        drop(new DropConstraint(table, key.name(), ConstraintKind.FOREIGN_KEY), new AddForeignKey(table, key));
    }

    private void drop(QualifiedName table, CheckConstraint check) {
        drop(new DropConstraint(table, check.name(), ConstraintKind.CHECK), new AddCheck(table, check));
    }

    private void drop(QualifiedName table, UniqueConstraint unique) {
        drop(new DropConstraint(table, unique.name(), ConstraintKind.UNIQUE), new AddUnique(table, unique));
    }

    private void drop(QualifiedName table, PrimaryKey key) {
        drop(new DropConstraint(table, key.name(), ConstraintKind.PRIMARY_KEY), new AddPrimaryKey(table, key));
    }

    private void drop(QualifiedName table, Index index) {
        drop(new DropIndex(table, index.name()), new CreateIndex(table, index));
    }

    /** What uses two of the columns goes once. */
    private void drop(Operation drop, Operation restore) {
        if (!acts.forward().contains(drop)) {
            acts.then(drop, restore);
        }
    }
}
