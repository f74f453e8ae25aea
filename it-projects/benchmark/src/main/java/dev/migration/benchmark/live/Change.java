package dev.migration.benchmark.live;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change of the model, with the two releases around it.
 *
 * @param name as the table of results has it
 * @param model the desired schema as a script
 * @param answers what the tool is told: values of its parameters {@code rename}, {@code drop} and {@code backfill}
 * @param naive what somebody would write who thinks of the schema alone
 * @param old the release that is there
 * @param next the release that comes
 * @param bridges what a row holds in an attribute that its release does not know
 * @param fills what becomes of NULL in an attribute before the change is complete
 * @param inPlace why the tool does this one in place today, which is shown and not judged; null for a real recipe
 */
record Change(
        String name,
        String model,
        Map<String, String> answers,
        List<String> naive,
        Release old,
        Release next,
        Map<Attribute, Object> bridges,
        Map<Attribute, Function<Map<Attribute, @Nullable Object>, Object>> fills,
        @Nullable String inPlace) {
    /** Any value but NULL. */
    static final Object ANY = new Object();

    Change {
        answers = Map.copyOf(answers);
        naive = List.copyOf(naive);
        bridges = Map.copyOf(bridges);
        fills = Map.copyOf(fills);
    }

    /** One that both releases live through without a word of their SQL changed. */
    static Change of(String name, String model, String... naive) {
        return new Change(
                name, model, Map.of(), List.of(naive), Release.old(), Release.old(), Map.of(), Map.of(), null);
    }

    Change to(Release release) {
        return new Change(name, model, answers, naive, old, release, bridges, fills, inPlace);
    }

    Change told(String parameter, String value) {
        return new Change(name, model, Map.of(parameter, value), naive, old, next, bridges, fills, inPlace);
    }

    /** Rows of the release that does not know the attribute hold this. */
    Change bridged(Attribute attribute, Object value) {
        return new Change(name, model, answers, naive, old, next, Map.of(attribute, value), fills, inPlace);
    }

    /** NULL becomes this at some moment before the last script is done. */
    Change filled(Attribute attribute, Function<Map<Attribute, @Nullable Object>, Object> value) {
        return new Change(name, model, answers, naive, old, next, bridges, Map.of(attribute, value), inPlace);
    }

    Change inPlaceBecause(String reason) {
        return new Change(name, model, answers, naive, old, next, bridges, fills, reason);
    }

    /** What a release leaves in a row that it inserts. */
    Map<Attribute, @Nullable Object> left(Release writer, Map<Attribute, @Nullable Object> row) {
        Map<Attribute, @Nullable Object> left = new EnumMap<>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var known = writer.columns().containsKey(attribute);
            left.put(attribute, known ? writer.written(attribute, row.get(attribute)) : bridges.get(attribute));
        }
        return Collections.unmodifiableMap(left);
    }
}
