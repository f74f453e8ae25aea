package dev.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the gate lets pass.
 *
 * @param since judge only scripts after this version, null for all
 * @param failOn the mildest severity that fails the build: {@code error}, {@code warning}, {@code info} or {@code never}
 * @param rules per rule id: {@code off} or a severity
 */
public record GateSettings(@Nullable String since, String failOn, Map<String, String> rules) {

    /** Copies the rules. */
    public GateSettings {
        rules = Map.copyOf(rules);
    }
}
