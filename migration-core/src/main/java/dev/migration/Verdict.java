package dev.migration;

import dev.migration.rule.Finding;
import java.util.List;

/**
 * What the gate says.
 *
 * @param findings those that count, each with the severity its rule is given
 * @param passed whether the build may go on
 */
record Verdict(List<Finding> findings, boolean passed) {
    static final Verdict NOTHING_FOUND = new Verdict(List.of(), true);
}
