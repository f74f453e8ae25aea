package dev.migration.plan;

import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.operation.TableAlteration.AlterColumnType;
import dev.migration.operation.TableAlteration.SetDefault;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans the other attributes of one column, in an order that engines take: an identity goes before the type changes and
 * comes after NULL is refused; a default that the new type may not take steps aside, and comes back if the model has it.
 */
final class ColumnPlan {
    private final Phase phase;
    private final ColumnExpressions casts;

    /**
     * @param casts how values become those of another type, where a person said so
     */
    ColumnPlan(Phase phase, ColumnExpressions casts) {
        this.phase = phase;
        this.casts = casts;
    }

    /** The steps for the changes of one column, which all start from the same column. */
    List<Step> steps(List<? extends ColumnChange> changes) {
        return steps(from(changes.get(0)), changes);
    }

    /** The steps for the changes of a column that is {@code start} when they begin. */
    List<Step> steps(Column start, List<? extends ColumnChange> changes) {
        boolean newDefault = changes.stream().anyMatch(ColumnDefaultChanged.class::isInstance);
        Column column = start;
        List<Step> steps = new ArrayList<>();
        for (ColumnChange change :
                changes.stream().sorted(Comparator.comparing(ColumnPlan::order)).toList()) {
            Acts acts = new Acts();
            if (change instanceof ColumnTypeChanged type) {
                column = changeType(acts, type, column, newDefault);
            } else if (change instanceof ColumnDefaultChanged value) {
                column = setDefault(acts, change.table(), column, value.to().defaultValue());
            } else if (change instanceof ColumnNullabilityChanged nullability) {
                column = setNullability(
                        acts, change.table(), column, nullability.to().nullable());
            } else if (change instanceof ColumnIdentityChanged identity) {
                column = setIdentity(acts, change.table(), column, identity.to().identity());
            }
            steps.add(note(change).step(change, phase, acts));
        }
        return steps;
    }

    private static Column from(ColumnChange change) {
        if (change instanceof ColumnTypeChanged type) {
            return type.from();
        }
        if (change instanceof ColumnDefaultChanged value) {
            return value.from();
        }
        if (change instanceof ColumnNullabilityChanged nullability) {
            return nullability.from();
        }
        if (change instanceof ColumnIdentityChanged identity) {
            return identity.from();
        }
        throw new IllegalArgumentException(change.kind() + " alters no attribute");
    }

    private static int order(ColumnChange change) {
        if (change instanceof ColumnIdentityChanged identity) {
            return identity.to().identity() == null ? 0 : 4;
        }
        if (change instanceof ColumnTypeChanged) {
            return 1;
        }
        return change instanceof ColumnDefaultChanged ? 2 : 3;
    }

    private Column changeType(Acts acts, ColumnTypeChanged change, Column column, boolean newDefault) {
        QualifiedName table = change.table();
        DataType to = change.to().type();
        String value = column.defaultValue();
        boolean aside = value != null && needsCast(column.type(), to);
        Column before = aside ? setDefault(acts, table, column, null) : column;
        Column after = ColumnEdit.type(before, to);
        String using = casts.of(table, column.name()).orElse(null);
        acts.then(
                new AlterColumnType(table, before, to, using), new AlterColumnType(table, after, before.type(), null));
        boolean back = aside && !newDefault && Objects.equals(value, change.to().defaultValue());
        return back ? setDefault(acts, table, after, value) : after;
    }

    /** Whether values are converted, so that a default of the old type may not fit. */
    static boolean needsCast(DataType from, DataType to) {
        return from.family() != to.family() || to.family() == Family.OTHER;
    }

    private static Column setDefault(Acts acts, QualifiedName table, Column column, @Nullable String value) {
        Column after = ColumnEdit.defaultValue(column, value);
        acts.then(new SetDefault(table, column, value), new SetDefault(table, after, column.defaultValue()));
        return after;
    }

    private static Column setNullability(Acts acts, QualifiedName table, Column column, boolean nullable) {
        Column after = ColumnEdit.nullability(column, nullable);
        acts.then(new SetNullability(table, column, nullable), new SetNullability(table, after, column.nullable()));
        return after;
    }

    /** A column cannot have both a default and an identity. */
    private static Column setIdentity(Acts acts, QualifiedName table, Column column, @Nullable Identity identity) {
        Column before =
                identity != null && column.defaultValue() != null ? setDefault(acts, table, column, null) : column;
        Column after = ColumnEdit.identity(before, identity);
        acts.then(new SetIdentity(table, before, identity), new SetIdentity(table, after, before.identity()));
        return after;
    }

    private Note note(ColumnChange change) {
        String words = Note.words(change);
        Optional<String> using = casts.of(change.table(), change.column());
        if (change instanceof ColumnTypeChanged && using.isPresent()) {
            return Note.high(words + ". Values become " + using.get()
                            + ", and those that it cannot convert make it fail."
                            + " Its undo converts them back as the engine does by itself")
                    .lossy();
        }
        if (change.destructive()) {
            return Note.high(words + ". Values that do not fit are refused or cut")
                    .lossy();
        }
        if (change instanceof ColumnTypeChanged) {
            return Note.medium(words).lossy();
        }
        if (change instanceof ColumnNullabilityChanged nullability) {
            return nullability.to().nullable()
                    ? Note.low(words).lossy()
                    : Note.medium(words + ". This fails if " + change.object() + " holds NULL");
        }
        return change instanceof ColumnIdentityChanged ? Note.medium(words) : Note.low(words);
    }
}
