package dev.migration.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The table of results: a row for each scenario, a column for each size. */
final class Results {
    private final String machine;
    private final Settings settings;
    private final Map<String, Map<Integer, String>> rows = new LinkedHashMap<>();

    /** The machine is described in one line. */
    Results(String machine, Settings settings) {
        this.machine = machine;
        this.settings = settings;
    }

    /** What the runs of a scenario gave: their median times, and the highest of their peaks. */
    static String cell(List<Processes.Ended> runs) {
        var peak = runs.stream()
                .map(Processes.Ended::peakKibibytes)
                .flatMapToLong(OptionalLong::stream)
                .max();
        var wall = runs.stream().map(Processes.Ended::wall).toList();
        var processor = runs.stream().map(Processes.Ended::processor).toList();
        return "%s (%s), %s".formatted(seconds(median(wall)), seconds(median(processor)), mebibytes(peak));
    }

    private static Duration median(List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String mebibytes(OptionalLong kibibytes) {
        return kibibytes.isPresent() ? Math.round(kibibytes.getAsLong() / 1024.0) + " MiB" : "n/a";
    }

    /** Adds a cell. */
    void add(Scenario scenario, int entities, String cell) {
        rows.computeIfAbsent(scenario.name() + " | " + scenario.database(), row -> new LinkedHashMap<>())
                .put(entities, cell);
    }

    /** The table in Markdown, with the machine above it. */
    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(machine);
        lines.add("");
        lines.add("Wall time (processor time), peak memory: medians of %d runs after %d warm-up, and the highest peak."
                .formatted(settings.runs(), settings.warmups()));
        lines.add("");
        lines.add("JVM options: " + (settings.jvm().isEmpty() ? "none" : String.join(" ", settings.jvm())) + ".");
        lines.add("");
        var header = new StringBuilder("| what | on |");
        settings.entities().forEach(size -> header.append(String.format(Locale.ROOT, " %,d entities |", size)));
        lines.add(header.toString());
        lines.add("|---|---|" + "--:|".repeat(settings.entities().size()));
        rows.forEach((name, cells) -> {
            var row = new StringBuilder("| " + name + " |");
            settings.entities()
                    .forEach(size -> row.append(" ")
                            .append(cells.getOrDefault(size, "–"))
                            .append(" |"));
            lines.add(row.toString());
        });
        return String.join("\n", lines) + "\n";
    }
}
