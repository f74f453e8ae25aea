package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.Findings;
import dev.migration.rule.HistoryRule;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.schema.Identifier;
import dev.migration.sql.Catalog;
import dev.migration.sql.Engine;
import dev.migration.sql.ReadScript;
import dev.migration.sql.Statement;
import dev.migration.sql.act.ConstraintDefinition.Validity;
import dev.migration.sql.act.TableAct.AddConstraint;
import java.util.List;
import java.util.Set;

/** A constraint was added for new rows alone, and nobody has looked at the old ones since. */
@AutoService(Rule.class)
public final class ConstraintNeverValidated implements HistoryRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.H2, Engine.MYSQL);
    }

    @Override
    public void check(List<ReadScript> history, Catalog end, Findings findings) {
        for (ReadScript script : history) {
            for (Statement statement : script.statements()) {
                statement.acts().stream()
                        .filter(AddConstraint.class::isInstance)
                        .map(AddConstraint.class::cast)
                        .filter(add -> isOpen(add, end))
                        .forEach(
                                add -> findings.of(script, statement)
                                        .add(
                                                add.line(),
                                                add.table() + "."
                                                        + add.constraint().name(),
                                                "holds for new rows alone: no script validates it, so that nothing can count on it.",
                                                "Validate it in a script of its own (PostgreSQL: ALTER TABLE … VALIDATE CONSTRAINT …)."));
            }
        }
    }

    private static boolean isOpen(AddConstraint add, Catalog end) {
        Identifier name = add.constraint().name();
        return add.constraint().validity() != Validity.VALID
                && name != null
                && end.table(add.table())
                        .map(table -> table.constraint(name)
                                .filter(constraint -> constraint.validity() != Validity.VALID)
                                .isPresent())
                        .orElse(true);
    }
}
