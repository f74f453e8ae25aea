package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Delete;
import java.util.List;

/** A value of an enum goes or changes its place. */
@AutoService(Rule.class)
public final class RemoveEnumValue implements ActRule {
    private static final String FIX =
            "Append new values at the end. Give rows that hold an old one another value first, in batches, and remove it a"
                    + " release later.";

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
        if (act instanceof Delete delete && delete.table().name().text().equals("pg_enum")) {
            findings.add(
                    delete.line(),
                    "pg_enum",
                    "loses a value by hand; rows and indexes that hold it are broken from then on.",
                    "Make a new type without the value and change the columns to it.");
            return;
        }
        TypeChange.of(act, at).ifPresent(change -> {
            List<String> before =
                    change.before() == null ? List.of() : values(change.before().type(), at);
            List<String> after = values(change.after(), at);
            if (before.isEmpty() || after.isEmpty()) {
                return;
            }
            List<String> gone =
                    before.stream().filter(value -> !after.contains(value)).toList();
            if (!gone.isEmpty()) {
                tell(
                        act,
                        change,
                        "loses " + String.join(", ", gone) + ": rows that hold it become empty or fail the script.",
                        findings);
            } else if (isByPlace(at.engine())
                    && !after.subList(0, before.size()).equals(before)) {
                tell(act, change, "gets its values in another order, for which every row is written anew.", findings);
            }
        });
    }

    private static boolean isByPlace(Engine engine) {
        return engine.isMySqlFamily();
    }

    private static void tell(Act act, TypeChange change, String message, Findings findings) {
        findings.add(act.line(), change.act().object(), message, FIX);
    }

    private static List<String> values(DataType type, Situation at) {
        if (!type.values().isEmpty()) {
            return type.values();
        }
        return type.family() == Family.OTHER && type.sql().matches("[\\w.]+")
                ? at.before().enumValues(name(type.sql())).orElse(List.of())
                : List.of();
    }

    private static QualifiedName name(String sql) {
        int dot = sql.lastIndexOf('.');
        Identifier name = Identifier.of(sql.substring(dot + 1));
        return dot < 1 ? QualifiedName.of(name) : new QualifiedName(Identifier.of(sql.substring(0, dot)), name);
    }
}
