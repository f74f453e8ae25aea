package dev.migration.diff;

import dev.migration.diff.Triage.Extra;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the comments of a table and its columns. */
final class CommentDiffer {
    private final Triage triage;

    CommentDiffer(Triage triage) {
        this.triage = triage;
    }

    void compare(Table current, Table desired) {
        compare(desired.name(), null, current.comment(), desired.comment());
        for (Column column : desired.columns()) {
            current.column(column.name())
                    .ifPresent(have -> compare(desired.name(), column.name(), have.comment(), column.comment()));
        }
    }

    private void compare(
            QualifiedName table, @Nullable Identifier column, @Nullable String have, @Nullable String want) {
        if (Objects.equals(have, want)) {
            return;
        }
        CommentChanged change = new CommentChanged(table, column, have, want);
        if (want == null) {
            triage.extra(change, Extra.STAYS_UNLESS_COMPLETE);
        } else {
            triage.needed(change);
        }
    }
}
