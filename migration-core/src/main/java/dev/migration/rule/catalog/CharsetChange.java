package dev.migration.rule.catalog;

import com.google.auto.service.AutoService;
import dev.migration.rule.ActRule;
import dev.migration.rule.Findings;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import dev.migration.rule.Situation;
import dev.migration.sql.Engine;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.ColumnAct.RedefineColumn;
import dev.migration.sql.act.ColumnDefinition;
import dev.migration.sql.act.TableAct.TableOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts are stored in another character set. */
@AutoService(Rule.class)
public final class CharsetChange implements ActRule {
    private static final Pattern CONVERT = Pattern.compile("convert to (?:character set|charset) '?(\\w+)'?.*");
    private static final String ALL = "utf8mb4";

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
        return Set.of(Engine.MYSQL, Engine.MARIADB);
    }

    @Override
    public void check(Act act, Situation at, Findings findings) {
        if (act instanceof TableOption option && !at.isNew(option.table())) {
            Matcher convert = CONVERT.matcher(option.words());
            if (convert.matches()) {
                tell(findings, option.line(), option.table().toString(), convert.group(1));
            }
        } else if (act instanceof RedefineColumn redefine
                && redefine.definition().charset() != null
                && !at.isNew(redefine.table(), redefine.column())) {
            String before = at.table(redefine.table())
                    .flatMap(table -> table.column(redefine.column()))
                    .map(ColumnDefinition::charset)
                    .orElse(null);
            if (before != null && !before.equals(redefine.definition().charset())) {
                tell(
                        findings,
                        redefine.line(),
                        redefine.object(),
                        redefine.definition().charset());
            }
        }
    }

    /** What holds every character loses none, but the table is written anew all the same. */
    private static void tell(Findings findings, int line, String object, String charset) {
        boolean lossless = charset.equals(ALL);
        findings.add(
                lossless ? Severity.WARNING : Severity.ERROR,
                line,
                object,
                lossless
                        ? "is written anew in another character set, while nobody can write to it."
                        : "is converted to " + charset
                                + ": characters that it does not have are lost or fail the script.",
                lossless
                        ? "Convert a large table with a tool that copies it beside its writers."
                        : "Look for rows that would change, or convert to utf8mb4, which has every character.");
    }
}
