package dev.migration.rule;

import dev.migration.sql.Engine;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a script may do wrong. A rule is one class with {@link com.google.auto.service.AutoService}, which is all that
 * it takes to be found, and one section of {@code docs/rules.md}. It is an {@link ActRule}, a {@link ScriptRule} or a
 * {@link HistoryRule}.
 */
public interface Rule {

    /** Its name everywhere, from that of its class: {@code DropColumn} is {@code drop-column}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** How grave its findings are unless a user says otherwise. */
    Severity severity();

    /** The engines it has something to say about. */
    default Set<Engine> engines() {
        return Set.of(Engine.values());
    }

    /** Whether its findings mean that data is lost: then it can be neither switched off nor lowered, only acknowledged. */
    default boolean destructive() {
        return false;
    }
}
