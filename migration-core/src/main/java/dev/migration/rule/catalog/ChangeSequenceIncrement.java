package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ObjectAct.Alter;
import dev.migration.sql.act.ObjectKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sequence counts in other steps. */
@AutoService(Rule.class)
public final class ChangeSequenceIncrement implements ActRule {
    private static final Pattern INCREMENT = Pattern.compile(".*\\bincrement (?:by )?(-? ?\\d+).*");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL, Engine.H2, Engine.MARIADB);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (!(act instanceof Alter alter) || alter.kind() != ObjectKind.SEQUENCE) {
            return;
        }
        Optional<String> after = increment(alter.words());
        Optional<String> definition = at.before().definition(ObjectKind.SEQUENCE, alter.name());
        String before = definition.map(words -> increment(words).orElse("1")).orElse("");
        boolean changes = after.isPresent() && !after.get().equals(before);
        if (changes && !at.made().isNew(ObjectKind.SEQUENCE, alter.name())) {
            findings.add(
                    alter.line(),
                    alter.name().toString(),
                    "counts in steps of " + after.get()
                            + " from now on; instances that reserve blocks of another size give the same keys twice.",
                    "Make a second sequence with the new step, let the new release use it, and drop this one later.");
        }
    }

    private static Optional<String> increment(String words) {
        Matcher matcher = INCREMENT.matcher(words);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
