package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.schema.QualifiedName;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.ColumnOption;
import dev.migration.sql.act.ObjectAct.Alter;
import dev.migration.sql.act.ObjectKind;
import dev.migration.sql.act.RowAct.Query;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sequence is set back by hand. */
@AutoService(Rule.class)
public final class RestartSequence implements ActRule {
    private static final Pattern RESTART = Pattern.compile("(?:^|.*\\b)restart\\b.*");
    private static final Pattern SETVAL =
            Pattern.compile(".*\\bsetval *\\(\\s*(?:'([^']*)'|(\\w+))[^,]*,\\s*-?\\d+\\s*[,)].*");
    private static final String MESSAGE =
            "is set to a number by hand, and gives keys again that are taken if it is too low.";
    private static final String FIX =
            "Let the rows say where it goes on: setval(sequence, (SELECT max(id) FROM table)). If the number is known to be"
                    + " above all keys, acknowledge this finding.";

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
        return Set.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB, Engine.H2);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof Alter alter
                && alter.kind() == ObjectKind.SEQUENCE
                && restarts(alter.words())
                && !at.made().isNew(ObjectKind.SEQUENCE, alter.name())) {
            findings.add(alter.line(), alter.name().toString(), MESSAGE, FIX);
        } else if (act instanceof ColumnOption option
                && restarts(option.words())
                && !at.isNew(option.table(), option.column())) {
            findings.add(option.line(), option.object(), MESSAGE, FIX);
        } else if (act instanceof TableOption option
                && option.words().startsWith("auto_increment")
                && !at.isNew(option.table())) {
            findings.add(Severity.WARNING, option.line(), option.table().toString(), MESSAGE, FIX);
        } else if (act instanceof Query query) {
            Matcher setval = SETVAL.matcher(query.text());
            if (setval.matches()) {
                String quoted = setval.group(1);
                String sequence = quoted == null ? setval.group(2) : quoted;
                boolean fresh =
                        at.made().isNew(ObjectKind.SEQUENCE, QualifiedName.of(sequence.isEmpty() ? "?" : sequence));
                if (!fresh) {
                    findings.add(query.line(), sequence, MESSAGE, FIX);
                }
            }
        }
    }

    private static boolean restarts(String words) {
        return RESTART.matcher(words).matches() && !words.contains("select");
    }
}
