package dev.migration.maven;

import dev.migration.DevDatabases;
import dev.migration.Generate;
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

/** Writes the V and U scripts that take the Flyway history to the entity model, the withheld contract scripts, and the plan. */
@Mojo(name = "generate", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class GenerateMojo extends AbstractMigrationMojo {

    /** Called by Maven. */
    @Inject
    public GenerateMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Generate(databases, progress).run(settings);
    }
}
