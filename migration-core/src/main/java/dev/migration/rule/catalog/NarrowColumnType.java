package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column gets a type that does not hold all that it held. */
@AutoService(Rule.class)
public final class NarrowColumnType implements ActRule {
    private static final String FIX =
            "Look for values that do not fit. Add a column of the new type, decide for each such value what becomes of it, copy"
                    + " in batches, and let the new column take over; or keep the type and check the length.";
    private static final Set<String> CUTTING =
            Set.of("left(", "substr", "substring", "round(", "trunc(", "floor(", "ceil");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        TypeChange.of(act, at).ifPresent(change -> {
            String cut = change.using() == null ? "" : change.using().replace(" (", "(");
            boolean cuts = CUTTING.stream().anyMatch(cut::contains);
            boolean narrows = change.verdict() == TypeChange.Verdict.NARROWS && !isProven(change, at);
            if (cuts || narrows) {
                ColumnDefinition before = change.before();
                findings.add(
                        act.line(),
                        change.act().object(),
                        "becomes " + change.after() + (before == null ? "" : ", having been " + before.type())
                                + ": values that do not fit are cut, rounded or fail the script.",
                        FIX);
            }
        });
    }

    /** A valid check of the length has seen every row. */
    private static boolean isProven(TypeChange change, Situation at) {
        String column = change.act().column().text();
        Integer length = change.after().length();
        return length != null
                && at.table(change.act().table()).stream()
                        .flatMap(table -> table.constraints().stream())
                        .filter(check -> check.validity() == Validity.VALID)
                        .anyMatch(check -> isBound(check.expression(), column, length));
    }

    private static boolean isBound(@Nullable String condition, String column, int length) {
        if (condition == null) {
            return false;
        }
        Matcher bound = Pattern.compile("\\(*(?:char_|character_)?length ?\\(" + Pattern.quote(column)
                        + "\\)\\)* (<|< =) (\\d{1,9})\\)*")
                .matcher(condition);
        return bound.matches()
                && Integer.parseInt(bound.group(2)) - (bound.group(1).equals("<") ? 1 : 0) <= length;
    }
}
