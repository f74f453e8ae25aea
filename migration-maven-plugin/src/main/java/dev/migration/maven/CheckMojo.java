package dev.migration.maven;

import dev.migration.Check;
import dev.migration.DevDatabases;
import dev.migration.Progress;
import dev.migration.Settings;
import dev.migration.report.Report;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** The gate: fails on model changes that no script covers, and on other findings. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class CheckMojo extends AbstractMigrationMojo {

    /** Called by Maven. */
    @Inject
    public CheckMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Check(databases, progress).run(settings);
    }
}
