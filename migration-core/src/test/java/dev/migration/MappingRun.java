package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.hibernate.HibernateVersion;
import dev.migration.report.Report;
import dev.migration.report.Report.ReportedChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts mappings through the laws, all at once, and only when one is broken looks for those that break it. */
final class MappingRun {
    private final MappingClasses classes;
    private final String engine;
    private final HibernateVersion hibernate;

    MappingRun(MappingClasses classes, String engine, HibernateVersion hibernate) {
        this.classes = classes;
        this.engine = engine;
        this.hibernate = hibernate;
    }

    /** What each mapping that does not converge says, by name. */
    Map<String, String> convergence(List<Mapping> group) {
        Map<String, String> found = new TreeMap<>();
        String broken = brokenLaw(group);
        if (broken == null) {
            return found;
        }
        if (group.size() == 1) {
            found.put(group.get(0).name(), broken);
            return found;
        }
        List<Mapping> suspects = suspects(group, broken);
        List<Mapping> others =
                group.stream().filter(mapping -> !suspects.contains(mapping)).toList();
        suspects.forEach(suspect -> found.putAll(convergence(List.of(suspect))));
        found.putAll(convergence(others));
        if (found.isEmpty()) {
            found.put(group.toString(), "only together: " + broken);
        }
        return found;
    }

    /** Those that the words name, or else one half of all. */
    private static List<Mapping> suspects(List<Mapping> group, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        List<Mapping> named = group.stream()
                .filter(mapping -> text.contains("mapping." + mapping + ".")
                        || mapping.types().stream()
                                .anyMatch(name -> text.matches("(?s).*(?<![a-z0-9])\\Q" + name + "\\E(?![a-z0-9]).*")))
                .toList();
        return named.isEmpty() || named.size() > group.size() / 2 ? group.subList(0, group.size() / 2) : named;
    }

    private @Nullable String brokenLaw(List<Mapping> group) {
        try {
            Path first = classes.of(group, hibernate, false);
            TestModule module = new TestModule(first.resolveSibling(first.getFileName() + "-base"), engine);
            module.properties(group.get(0).properties());
            List<String> broken = new ArrayList<>(firstState(module, group, first));
            if (broken.isEmpty() && group.stream().anyMatch(Mapping::evolves)) {
                broken.addAll(nextState(module, group));
            }
            return broken.isEmpty() ? null : String.join("\n", broken);
        } catch (MigrationException refused) {
            return refused.getMessage();
        }
    }

    private List<String> firstState(TestModule module, List<Mapping> group, Path output) {
        module.entities(output, MappingClasses.jars(hibernate, group.get(0).envers()));
        module.generate();
        return leftOver(module.check(), List.of());
    }

    private List<String> nextState(TestModule module, List<Mapping> group) {
        module.entities(
                classes.of(group, hibernate, true),
                MappingClasses.jars(hibernate, group.get(0).envers()));
        Report report = module.generate();
        List<String> broken = new ArrayList<>();
        for (Mapping mapping : group) {
            if (mapping.evolves() && report.changes().stream().noneMatch(change -> isAbout(change, mapping))) {
                broken.add(mapping + ": the next state is not seen");
            }
        }
        broken.addAll(leftOver(module.check(), group));
        return broken;
    }

    private static boolean isAbout(ReportedChange change, Mapping mapping) {
        String source = String.valueOf(change.source());
        String object = change.object().toLowerCase(Locale.ROOT);
        return source.startsWith("mapping." + mapping.name() + ".")
                || mapping.names().stream()
                        .anyMatch(name -> object.equals(name) || object.matches("(.*\\.)?\\Q" + name + "\\E[._].*"));
    }

    private static List<String> leftOver(Report report, List<Mapping> moved) {
        List<String> left = new ArrayList<>();
        report.findings().forEach(finding -> left.add(finding.object() + ": " + finding.message()));
        report.tolerated().stream()
                .filter(change -> moved.stream()
                        .noneMatch(mapping -> mapping.leaves().contains(change.kind()) && isAbout(change, mapping)))
                .forEach(change ->
                        left.add("tolerated " + change.kind() + " " + change.object() + " " + change.detail()));
        return left;
    }
}
