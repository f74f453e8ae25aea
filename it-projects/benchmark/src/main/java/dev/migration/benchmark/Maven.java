package dev.migration.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Maven as a user calls it.
 *
 * @param executable its {@code mvn}
 * @param repository the local repository
 */
record Maven(Path executable, Path repository) {
    /** The option of measured runs: no number is the time of a download. */
    static final List<String> OFFLINE = List.of("--offline");

    /** The command line that runs {@code arguments}. */
    List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(executable.toString());
        command.add("--batch-mode");
        command.add("--no-transfer-progress");
        command.add("-Dmaven.repo.local=" + repository);
        command.addAll(List.of(arguments));
        return command;
    }
}
