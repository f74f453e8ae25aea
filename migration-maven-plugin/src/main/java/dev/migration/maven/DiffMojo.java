package dev.migration.maven;

import dev.migration.DevDatabases;
import dev.migration.Diff;
import dev.migration.Progress;
import dev.migration.Settings;
import dev.migration.report.Report;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Prints the changes that <code>generate</code> would cover; writes only under the report directory. */
@Mojo(name = "diff", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DiffMojo extends AbstractMigrationMojo {

    /** Called by Maven. */
    @Inject
    public DiffMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Diff(databases, progress).run(settings);
    }
}
