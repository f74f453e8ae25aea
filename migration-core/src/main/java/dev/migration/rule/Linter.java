package dev.migration.rule;

import dev.migration.flyway.Script;
import dev.migration.flyway.Version;
import dev.migration.sql.Catalog;
import dev.migration.sql.ReadScript;
import dev.migration.sql.Statement;
import dev.migration.sql.act.Act;
import dev.migration.sql.act.RowAct.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges scripts by their text and by what the scripts before them have made. Migrations are judged in their order, the undo of
 * each right behind it, with the catalog at that version.
 */
public final class Linter {
    private final List<Rule> rules;
    private final Target target;

    /** A linter with these rules, as far as they have something to say about the engine. */
    public Linter(List<Rule> rules, Target target) {
        this.rules = rules.stream()
                .filter(rule -> rule.engines().contains(target.engine()))
                .toList();
        this.target = target;
    }

    /** All rules there are, by id. */
    public static List<Rule> allRules() {
        return ServiceLoader.load(Rule.class, Linter.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /**
     * What is wrong with these scripts.
     *
     * @param migrations in the order in which Flyway runs them
     * @param undos the undo scripts of some of them
     * @param judged which of them are judged; the others are only followed
     */
    public List<Finding> lint(List<ReadScript> migrations, List<ReadScript> undos, Predicate<Script> judged) {
        List<Finding> found = new ArrayList<>();
        Catalog catalog = new Catalog(target.engine());
        for (ReadScript migration : migrations) {
            if (migration.script().kind() == Script.Kind.BASELINE) {
                catalog = new Catalog(target.engine());
            }
            ReadScript undo = undo(migration, undos);
            Catalog before = undo == null ? null : catalog.copy();
            MadeInScript made = new MadeInScript(catalog);
            run(new Pass(migration, catalog, made, null, judged.test(migration.script())), found);
            if (undo != null && judged.test(undo.script())) {
                Catalog after = catalog.copy();
                run(new Pass(undo, after, made.forItsUndo(), before, true), found);
            }
        }
        for (Rule rule : rules) {
            if (rule instanceof HistoryRule history) {
                List<Finding> all = new ArrayList<>();
                history.check(migrations, catalog, new Findings(rule, null, null, all));
                all.stream()
                        .filter(finding -> migrations.stream()
                                .filter(each -> each.script().file().equals(finding.script()))
                                .allMatch(each -> judged.test(each.script())))
                        .forEach(found::add);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static @Nullable ReadScript undo(ReadScript migration, List<ReadScript> undos) {
        Version version = migration.script().version();
        return undos.stream()
                .filter(undo -> version != null && version.equals(undo.script().version()))
                .findFirst()
                .orElse(null);
    }

    private void run(Pass pass, List<Finding> found) {
        if (pass.judged()) {
            Situation start = new Situation(target, pass, 0, 0);
            for (Rule rule : rules) {
                if (rule instanceof ScriptRule whole) {
                    whole.check(pass.script(), start, new Findings(rule, pass.script(), null, found));
                }
            }
        }
        for (int i = 0; i < pass.script().statements().size(); i++) {
            Statement statement = pass.script().statements().get(i);
            List<Act> acts = Acts.flat(statement.acts());
            for (int j = 0; j < acts.size(); j++) {
                act(acts.get(j), statement, pass, new Situation(target, pass, i, j), found);
            }
        }
    }

    private void act(Act act, Statement statement, Pass pass, Situation at, List<Finding> found) {
        List<Act> called = act instanceof Call call ? pass.catalog().routine(call.routine()) : List.of();
        List<Act> done = called.isEmpty() ? List.of(act) : Acts.flat(called);
        for (Act each : done) {
            if (pass.judged()) {
                for (Rule rule : rules) {
                    if (rule instanceof ActRule single) {
                        single.check(each, at, new Findings(rule, pass.script(), statement, found));
                    }
                }
            }
            pass.made().add(each);
            pass.catalog().apply(each);
        }
    }
}
