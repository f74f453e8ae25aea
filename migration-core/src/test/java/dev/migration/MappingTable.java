package dev.migration;

import dev.migration.Mapping.Exemption;
import dev.migration.hibernate.HibernateVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The matrix as the page {@code docs/mappings.md} shows it: a row for each mapping, a column for each engine. */
final class MappingTable {
    private static final Map<String, String> ENGINE_NAMES =
            Map.of("h2", "H2", "postgresql", "PostgreSQL", "mariadb", "MariaDB", "mysql", "MySQL", "sqlite", "SQLite");

    private final List<String> engines;
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    MappingTable(List<String> engines) {
        this.engines = engines;
    }

    String markdown(List<Mapping> mappings) {
        List<String> lines = new ArrayList<>(introduction());
        lines.add("");
        lines.add("| mapping | "
                + engines.stream()
                        .map(engine -> ENGINE_NAMES.getOrDefault(engine, engine))
                        .collect(Collectors.joining(" | "))
                + " |");
        lines.add("|---|" + "---|".repeat(engines.size()));
        for (Mapping mapping : mappings) {
            lines.add("| [" + mapping.title() + "](../migration-core/src/test/resources/mappings/" + mapping.name()
                    + ".java) | "
                    + engines.stream().map(engine -> cell(mapping, engine)).collect(Collectors.joining(" | ")) + " |");
        }
        lines.add("");
        lines.add("## Notes");
        notes.forEach((note, number) -> lines.add(number + ". " + note));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> introduction() {
        return """
                # Mappings

                What becomes of each way to map, on each engine, with Hibernate %s. *Converges* means: from an empty history
                `generate` writes a V and a U; the same model needs nothing then; the U takes everything back; and when the
                model moves on (the lines marked `after` in the mapping's file), the same holds for the next pair. *Unsupported*
                means that the engine or that Hibernate has no such thing; *limit* that more could be done; the notes say why.

                The mappings are files in `migration-core/src/test/resources/mappings`. `MappingMatrix` runs all of them and
                fails when one does anything else than this page says; it writes the page with
                `mvn -pl migration-core test -Dtest=MappingPageTest -Dmappings.update=true`. Do not edit it by hand.
                """.formatted(Arrays.stream(HibernateVersion.values())
                .map(HibernateVersion::folder)
                .collect(Collectors.joining(", "))).lines().toList();
    }

    /** Versions of Hibernate that have the same to say are told together. */
    private String cell(Mapping mapping, String engine) {
        Map<String, List<String>> versions = new LinkedHashMap<>();
        for (HibernateVersion hibernate : HibernateVersion.values()) {
            String outcome = mapping.exception(engine, hibernate)
                    .or(() -> absence(mapping, hibernate))
                    .map(this::outcome)
                    .orElse("converges");
            versions.computeIfAbsent(outcome, key -> new ArrayList<>()).add(hibernate.folder());
        }
        if (versions.size() == 1) {
            return versions.keySet().iterator().next();
        }
        return versions.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("<br>"));
    }

    private static Optional<Exemption> absence(Mapping mapping, HibernateVersion hibernate) {
        return mapping.exceptions().stream()
                .filter(exception -> exception.kind().equals("absent") && exception.concerns(hibernate))
                .findFirst();
    }

    private String outcome(Exemption exception) {
        int number = notes.computeIfAbsent(exception.reason() + ".", key -> notes.size() + 1);
        return (exception.kind().equals("limit") ? "limit" : "unsupported") + " (" + number + ")";
    }
}
