package dev.migration.maven;

import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import dev.migration.report.TextReport;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * How a goal ends: with its report told line by line, or with one of Maven's two exceptions, which say what to do next.
 *
 * @param log the goal's log
 */
record GoalEnd(Log log) {

    /**
     * Tells what was found, each finding as grave as it is.
     *
     * @throws MojoFailureException when the report did not pass
     */
    void tell(Report report) throws MojoFailureException {
        TextReport text = new TextReport(report);
        for (TextReport.Line line : text.lines()) {
            switch (line.severity()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case INFO -> log.info(line.text());
            }
        }
        if (!report.passed()) {
            throw new MojoFailureException(text.failure());
        }
    }

    /**
     * Ends the goal because of {@code e}. Its cause stays behind: Maven would print the cause's words too, and a driver's or
     * Flyway's may hold what must not be printed. The message says what they say.
     *
     * @throws MojoFailureException when the user's scripts or model need work
     * @throws MojoExecutionException when the setup does
     */
    void fail(MigrationException e) throws MojoFailureException, MojoExecutionException {
        String message = e.getMessage() + "\nWhat to do next: " + e.hint();
        if (e.fault() == MigrationException.Fault.PROJECT) {
            MojoFailureException failure = new MojoFailureException(message);
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        }
        MojoExecutionException failure = new MojoExecutionException(message);
        failure.setStackTrace(e.getStackTrace());
        throw failure;
    }
}
