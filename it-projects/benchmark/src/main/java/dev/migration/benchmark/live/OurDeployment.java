package dev.migration.benchmark.live;

import javax.sql.DataSource;

/**
 * What the tool wrote, run by Flyway's {@code migrate}.
 *
 * @param project where it was written
 * @param written what it is
 */
record OurDeployment(LiveProject project, LiveProject.Written written) implements Course.Deployment {
    @Override
    public void expand(DataSource target) {
        if (written.expand() != null) {
            project.migrate(target, written.expand());
        }
    }

    @Override
    public void contract(DataSource target) {
        project.migrate(target, "latest");
    }
}
