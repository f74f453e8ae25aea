package dev.migration.maven;

import dev.migration.Adopt;
import dev.migration.DevDatabases;
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

/**
 * Writes the differences that a project with a history lives with to <code>src/main/migration/adopted.yaml</code>, for
 * review.
 */
@Mojo(name = "adopt", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class AdoptMojo extends AbstractMigrationMojo {

    /** Called by Maven. */
    @Inject
    public AdoptMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Adopt(databases, progress).run(settings);
    }
}
