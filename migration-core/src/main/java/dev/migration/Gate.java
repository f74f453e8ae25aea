package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.flyway.Version;
import dev.migration.rule.Finding;
import dev.migration.rule.Linter;
import dev.migration.rule.Rule;
import dev.migration.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which findings count, how much, and which of them fail the build. */
final class Gate {
    private static final String OFF = "off";
    private static final String NEVER = "never";

    private final @Nullable Severity failOn;
    private final Map<String, String> rules;

    private Gate(@Nullable Severity failOn, Map<String, String> rules) {
        this.failOn = failOn;
        this.rules = rules;
    }

    /**
     * Reads the settings.
     *
     * @throws MigrationException a word that is no severity
     */
    static Gate of(GateSettings settings) {
        Severity failOn = settings.failOn().equals(NEVER) ? null : severity("failOn", settings.failOn(), NEVER);
        Map<String, String> rules = new TreeMap<>(settings.rules());
        rules.forEach((rule, word) -> {
            if (!word.equals(OFF)) {
                severity("rules, " + rule, word, OFF);
            }
        });
        Linter.allRules().stream().filter(Rule::destructive).forEach(rule -> refuseToLower(rule, rules.get(rule.id())));
        return new Gate(failOn, rules);
    }

    /**
     * The version after which scripts are judged, null for all.
     *
     * @throws MigrationException it is no version
     */
    static @Nullable Version since(GateSettings gate) {
        if (gate.since() == null) {
            return null;
        }
        if (!Version.isVersion(gate.since())) {
            throw MigrationException.setup(
                    "since: " + gate.since() + " is no version", "Use a Flyway version, such as 7 or 1.4.");
        }
        return new Version(gate.since());
    }

    /** Leaves out the findings of rules that are off and gives each other one the severity its rule is given. */
    Verdict judge(List<Finding> findings) {
        List<Finding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            String word = rules.getOrDefault(finding.rule(), finding.severity().label());
            if (!word.equals(OFF)) {
                judged.add(finding.withSeverity(severity(finding.rule(), word, OFF)));
            }
        }
        boolean passed = failOn == null
                || judged.stream().noneMatch(finding -> finding.severity().compareTo(failOn) >= 0);
        return new Verdict(judged, passed);
    }

    /** Lost data is a matter for a person, finding by finding, never for a setting that goes for all to come. */
    private static void refuseToLower(Rule rule, @Nullable String word) {
        if (word == null) {
            return;
        }
        boolean off = word.equals(OFF);
        if (off || severity(rule.id(), word, OFF).compareTo(rule.severity()) < 0) {
            throw MigrationException.setup(
                    "rules, " + rule.id() + ": a rule about lost data cannot be " + (off ? "switched off" : "lowered"),
                    "Take the setting away, and acknowledge the findings that are meant.");
        }
    }

    private static Severity severity(String where, String word, String otherWord) {
        try {
            return Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw MigrationException.setup(
                    where + ": " + word + " is no severity", "Use error, warning, info or " + otherWord + ".", e);
        }
    }
}
