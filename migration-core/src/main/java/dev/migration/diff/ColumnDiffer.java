package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnDefaultChanged;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnIdentityChanged;
import dev.migration.diff.ColumnChange.ColumnNullabilityChanged;
import dev.migration.diff.ColumnChange.ColumnTypeChanged;
import dev.migration.diff.Triage.Extra;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Identity;
import dev.migration.schema.Identity.Kind;
import dev.migration.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a column with the same column of the model, attribute by attribute. */
final class ColumnDiffer {
    private final Triage triage;
    private final QualifiedName table;
    private final List<Identifier> keptKey;

    /** The columns of the primary key that stays cannot become nullable. */
    ColumnDiffer(Triage triage, QualifiedName table, List<Identifier> keptKey) {
        this.triage = triage;
        this.table = table;
        this.keptKey = keptKey;
    }

    void compare(Column current, Column desired) {
        // No engine alters a generation in place: the column is made anew, with all its attributes.
        if (!Objects.equals(current.generation(), desired.generation())) {
            triage.needed(new ColumnGenerationChanged(table, current, desired));
            return;
        }
        compareType(current, desired);
        compareNullability(current, desired);
        compareIdentity(current, desired);
        compareDefault(current, desired);
    }

    private void compareNullability(Column current, Column desired) {
        if (current.nullable() == desired.nullable()) {
            return;
        }
        ColumnNullabilityChanged change = new ColumnNullabilityChanged(table, current, desired);
        if (desired.nullable() && keptKey.contains(current.name())) {
            triage.extra(change, Extra.STAYS);
        } else {
            triage.needed(change);
        }
    }

    private void compareType(Column current, Column desired) {
        if (current.type().equals(desired.type())) {
            return;
        }
        ColumnTypeChanged change = new ColumnTypeChanged(table, current, desired);
        boolean sameList = current.type().family() == DataType.Family.ENUM && triage.completeModel();
        if (TypeWidth.accepts(current.type(), desired.type()) && !sameList && !otherCollation(current, desired)) {
            triage.wider(change, table, List.of(desired.name()));
        } else {
            triage.needed(change);
        }
    }

    /** No word for a collation means the engine's own in a script, and nothing in an entity. */
    private boolean otherCollation(Column current, Column desired) {
        String wanted = desired.type().collation();
        return !Objects.equals(current.type().collation(), wanted) && (wanted != null || triage.completeModel());
    }

    private void compareIdentity(Column current, Column desired) {
        Identity have = current.identity();
        Identity want = desired.identity();
        if (Objects.equals(have, want)) {
            return;
        }
        if (want == null) {
            compareUnwantedIdentity(current, desired, Objects.requireNonNull(have));
        } else if (have == null && !takesFromSequence(current.defaultValue())) {
            triage.needed(new ColumnIdentityChanged(table, current, desired));
        } else {
            compareIdentities(current, desired, have);
        }
    }

    /** An identity that the model does not know stays, where it leaves the model free to write the column. */
    private void compareUnwantedIdentity(Column current, Column desired, Identity have) {
        if (spellsOutSerial(current, desired)) {
            triage.wider(new ColumnIdentityChanged(table, current, desired), table, List.of());
        } else if (desired.defaultValue() != null) {
            triage.needed(new ColumnIdentityChanged(table, current, desired));
        } else if (have.kind() == Kind.ALWAYS && !triage.completeModel()) {
            Identity open = have.of(Kind.BY_DEFAULT);
            triage.needed(new ColumnIdentityChanged(table, current, with(open, desired)));
        } else {
            triage.extra(new ColumnIdentityChanged(table, current, desired), Extra.STAYS_UNLESS_COMPLETE);
        }
    }

    /** Entities never write a numbered column themselves, so each form serves them; a script says which one it means. */
    private void compareIdentities(Column current, Column desired, @Nullable Identity have) {
        ColumnIdentityChanged change = new ColumnIdentityChanged(table, current, desired);
        if (triage.completeModel() && have != null) {
            triage.needed(change);
        } else {
            triage.wider(change, table, List.of());
        }
    }

    private void compareDefault(Column current, Column desired) {
        if (Objects.equals(current.defaultValue(), desired.defaultValue()) || spellsOutSerial(current, desired)) {
            return;
        }
        ColumnDefaultChanged change = new ColumnDefaultChanged(table, current, desired);
        if (desired.defaultValue() != null) {
            triage.needed(change);
        } else if (desired.identity() == null) {
            triage.extra(change, Extra.STAYS_UNLESS_COMPLETE);
        }
    }

    /** {@code serial} and the default that the word stands for are the same. */
    private boolean spellsOutSerial(Column current, Column desired) {
        Identity have = current.identity();
        String value = desired.defaultValue();
        return have != null
                && have.kind() == Kind.SERIAL
                && value != null
                && takesFromSequence(value)
                && value.contains(table.name() + "_" + current.name() + "_seq");
    }

    private static boolean takesFromSequence(@Nullable String defaultValue) {
        String text = defaultValue == null ? "" : defaultValue.toLowerCase(Locale.ROOT);
        return text.contains("nextval(") || text.contains("next value for");
    }

    private static Column with(Identity identity, Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                identity,
                column.generation(),
                column.comment());
    }
}
