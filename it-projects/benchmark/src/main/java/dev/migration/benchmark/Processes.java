package dev.migration.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a process and looks at it from outside. */
final class Processes {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private final List<String> jvm;

    /** The options are given to the JVM of every Maven run. */
    Processes(List<String> jvm) {
        this.jvm = List.copyOf(jvm);
    }

    /**
     * How a process ended.
     *
     * @param wall from before its start until after its end
     * @param processor the processor time it used, which other work on the machine hardly changes
     * @param peakKibibytes the most memory it held at once, its own children not counted; empty where there is no
     *     {@code /proc}
     * @param output what it printed, both streams
     */
    record Ended(Duration wall, Duration processor, OptionalLong peakKibibytes, String output) {}

    /** Runs the command to its end. Throws {@link Scenario.Unmet} when it fails or takes longer than 20 minutes. */
    Ended run(List<String> command, Path directory, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", String.join(" ", jvm));
        long start = System.nanoTime();
        var process = builder.start();
        try {
            var used = watch(process);
            var wall = Duration.ofNanos(System.nanoTime() - start);
            Scenario.Unmet.unless(process.exitValue() == 0, "exit code " + process.exitValue());
            var output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return new Ended(wall, used.processor(), used.peakKibibytes(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    private record Used(Duration processor, OptionalLong peakKibibytes) {}

    /** Both figures only grow, so what was read last misses no more than the last moments. */
    private static Used watch(Process process) throws InterruptedException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long peak = 0;
        var processor = Duration.ZERO;
        do {
            peak = Math.max(peak, peak(status));
            processor = process.info().totalCpuDuration().orElse(processor);
            Scenario.Unmet.unless(System.nanoTime() < deadline, "took longer than " + LIMIT.toMinutes() + " minutes");
        } while (!process.waitFor(10, TimeUnit.MILLISECONDS));
        return new Used(processor, peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak));
    }

    private static long peak(Path status) {
        try {
            var matcher = PEAK.matcher(Files.readString(status));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0; // it has just ended, or this system has no /proc
        }
    }
}
