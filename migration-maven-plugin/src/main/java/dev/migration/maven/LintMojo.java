package dev.migration.maven;

import dev.migration.DevDatabases;
import dev.migration.Lint;
import dev.migration.Progress;
import dev.migration.Settings;
import dev.migration.report.Report;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Judges scripts by their text and by what the earlier ones of the module say; needs no compiled class and no database. */
@Mojo(name = "lint", threadSafe = true)
public final class LintMojo extends AbstractMigrationMojo {

    /** Called by Maven. */
    @Inject
    public LintMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Lint(progress).run(beforeCompilation(settings), declaredArtifacts());
    }
}
