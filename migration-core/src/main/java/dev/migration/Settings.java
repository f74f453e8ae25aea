package dev.migration;

import org.jspecify.annotations.Nullable;

/**
 * All that a goal is told.
 *
 * @param project the module
 * @param database the dev database as typed, null to detect it
 * @param model where the desired schema comes from
 * @param scripts where scripts are
 * @param rollout how scripts reach a database that is in use
 * @param answers what a person decided
 * @param gate what the gate lets pass
 */
public record Settings(
        Project project,
        @Nullable String database,
        ModelSettings model,
        ScriptSettings scripts,
        RolloutSettings rollout,
        Answers answers,
        GateSettings gate) {}
