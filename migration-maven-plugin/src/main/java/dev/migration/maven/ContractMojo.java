package dev.migration.maven;

import dev.migration.Contract;
import dev.migration.DevDatabases;
import dev.migration.Progress;
import dev.migration.Settings;
import dev.migration.report.Report;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Gives a withheld contract script, and its undo, the next version, once the release that needed what it takes away is gone.
 */
@Mojo(name = "contract", threadSafe = true, requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ContractMojo extends AbstractMigrationMojo {

    /** The script to run next: its file's name without <code>.sql</code>; the only one that waits where not set. */
    @Parameter(property = "migration.contract")
    private @Nullable String contract;

    /** Called by Maven. */
    @Inject
    public ContractMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    Report run(DevDatabases databases, Progress progress, Settings settings) {
        return new Contract(databases, progress).run(settings, contract);
    }
}
