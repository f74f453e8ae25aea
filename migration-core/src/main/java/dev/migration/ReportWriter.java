package dev.migration;

import dev.migration.error.MigrationException;
import dev.migration.report.JsonReport;
import dev.migration.report.MarkdownReport;
import dev.migration.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of the report directory. */
final class ReportWriter {
    private final Path directory;

    ReportWriter(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory, so that a goal which writes scripts finds out before it does.
     *
     * @throws MigrationException there can be no such directory, or it is read-only
     */
    void prepare() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
        if (!Files.isWritable(directory)) {
            throw unwritable(directory, new AccessDeniedException(directory.toString()));
        }
    }

    /**
     * Writes {@code report.json} and {@code report.md}.
     *
     * @throws MigrationException the directory cannot be written to
     */
    void write(Report report) {
        write("report.json", JsonReport.of(report));
        write("report.md", MarkdownReport.of(report));
    }

    /** Writes one more file. */
    void write(String name, String text) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unwritable(directory.resolve(name), e);
        }
    }

    private static MigrationException unwritable(Path path, IOException cause) {
        return MigrationException.setup(
                "Cannot write the report to " + path,
                "Make the folder writable, or set the parameter reportDirectory.",
                cause);
    }
}
