package dev.migration.maven;

import dev.migration.Answers;
import dev.migration.DevDatabases;
import dev.migration.GateSettings;
import dev.migration.ModelSettings;
import dev.migration.Progress;
import dev.migration.Project;
import dev.migration.ScriptSettings;
import dev.migration.Settings;
import dev.migration.database.BinariesResolver;
import dev.migration.error.MigrationException;
import dev.migration.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.FileSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: the parameters, their mapping to {@link Settings}, the log, and how a goal ends. */
abstract class AbstractMigrationMojo extends AbstractRolloutMojo {

    /** Do nothing. */
    @Parameter(property = "migration.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The dev database, where both schemas are built: <code>h2</code> (with URL options where needed:
     * <code>h2;MODE=LEGACY</code>), <code>postgresql</code>, <code>postgresql:16</code>, <code>mariadb</code>, <code>sqlite</code>,
     * <code>testcontainers:postgres:16-alpine</code> where Docker answers, or a <code>jdbc:</code> URL of a scratch server.
     * Detected from the project where not set.
     */
    @Parameter(property = "migration.database")
    private @Nullable String database;

    /**
     * Flyway locations; the first is where V scripts are written. Flyway's own setting where the project has one, else
     * <code>filesystem:src/main/resources/db/migration</code>.
     */
    @Parameter(property = "migration.locations")
    private List<String> locations = List.of();

    /** Where U scripts are written; the first location where not set. */
    @Parameter(property = "migration.undoLocation")
    private @Nullable String undoLocation;

    /** Where contract scripts wait. */
    @Parameter(property = "migration.contractLocation", defaultValue = ScriptSettings.DEFAULT_CONTRACT_LOCATION)
    private String contractLocation;

    /** The text behind <code>V8__</code>; taken from the changes where not set. */
    @Parameter(property = "migration.description")
    private @Nullable String description;

    /** The version to write; the next one in the history's own style where not set. */
    @Parameter(property = "migration.version")
    private @Nullable String version;

    /** Renames, old to new: <code>users.user_name:username</code>, <code>old_table:new_table</code>. */
    @Parameter(property = "migration.rename")
    private List<String> rename = List.of();

    /** Objects that may be dropped: <code>users.fax</code>, <code>old_table</code>, <code>index:ix_old</code>. */
    @Parameter(property = "migration.drop")
    private List<String> drop = List.of();

    /** Columns that may become narrower: <code>orders.note</code>. */
    @Parameter(property = "migration.narrow")
    private List<String> narrow = List.of();

    /**
     * Patterns of tables, columns and indexes that are none of our business: <code>shedlock</code>, <code>qrtz_*</code>,
     * <code>users.legacy_*</code>.
     */
    @Parameter(property = "migration.unmanaged")
    private List<String> unmanaged = List.of();

    /** Judge only scripts after this version. */
    @Parameter(property = "migration.since")
    private @Nullable String since;

    /**
     * The lowest severity that fails the build: <code>error</code>, <code>warning</code>, <code>info</code>, or
     * <code>never</code>.
     */
    @Parameter(property = "migration.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Per rule <code>off</code> or a severity; on the command line
     * <code>-Dmigration.rules=missing-undo=off,drop-view=error</code>.
     */
    @Parameter
    private Map<String, String> rules = Map.of();

    /**
     * Where the desired schema comes from: <code>entities</code>, or the path of an SQL script that creates it.
     */
    @Parameter(property = "migration.model", defaultValue = ModelSettings.ENTITIES)
    private String model;

    /** The packages whose entities count, with all below them; all entities where not set. */
    @Parameter(property = "migration.entityPackages")
    private List<String> entityPackages = List.of();

    /** The persistence unit to read; the only one where not set. */
    @Parameter(property = "migration.persistenceUnit")
    private @Nullable String persistenceUnit;

    /**
     * Hibernate properties, over those found in the project; on the command line
     * <code>-Dmigration.properties=hibernate.default_schema=shop,…</code>.
     */
    @Parameter
    private Map<String, String> properties = Map.of();

    /**
     * Flyway placeholders; on the command line <code>-Dmigration.placeholders=owner=shop,…</code>.
     */
    @Parameter
    private Map<String, String> placeholders = Map.of();

    /** Where reports go. */
    @Parameter(property = "migration.reportDirectory", defaultValue = "${project.build.directory}/migration")
    private File reportDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private final RepositorySystem repositories;
    private final ToolchainManager toolchains;

    AbstractMigrationMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        this.repositories = repositories;
        this.toolchains = toolchains;
    }

    /** Runs the goal's use case. */
    abstract Report run(DevDatabases databases, Progress progress, Settings settings);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: migration.skip is set");
        } else if (project.getPackaging().equals("pom")) {
            getLog().info("Skipped: a module of packaging pom has no entities");
        } else {
            runToItsEnd(new GoalEnd(getLog()));
        }
    }

    private void runToItsEnd(GoalEnd end) throws MojoExecutionException, MojoFailureException {
        Progress progress = new LogProgress(getLog());
        try {
            end.tell(run(databases(progress), progress, settings()));
        } catch (MigrationException e) {
            end.fail(e);
        }
    }

    private DevDatabases databases(Progress progress) {
        BinariesResolver binaries =
                new MavenBinaries(repositories, session.getRepositorySession(), project.getRemoteProjectRepositories());
        return SessionDatabases.of(session).forModule(binaries, progress);
    }

    /** All parameters as core wants them. */
    final Settings settings() {
        CommandLine commandLine = new CommandLine(session.getUserProperties(), project.getProperties());
        return new Settings(
                module(),
                database,
                new ModelSettings(
                        model,
                        entries(entityPackages),
                        persistenceUnit,
                        commandLine.over("migration.properties", properties)),
                new ScriptSettings(
                        entries(locations),
                        undoLocation,
                        contractLocation,
                        description,
                        version,
                        commandLine.over("migration.placeholders", placeholders)),
                rollout(),
                new Answers(entries(rename), entries(drop), entries(narrow), entries(unmanaged)),
                new GateSettings(since, failOn, commandLine.over("migration.rules", rules)));
    }

    private Project module() {
        List<Path> dependencies = project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
        return new Project(
                project.getBasedir().toPath(),
                List.of(Path.of(project.getBuild().getOutputDirectory())),
                dependencies,
                reportDirectory.toPath(),
                new FlywayOfPom(project).settings(),
                new ProjectJdk(toolchains, session, project).java());
    }

    /** The same settings with the module's resources where they are before the build copies them, and without a class path. */
    final Settings beforeCompilation(Settings settings) {
        List<Path> resources = project.getResources().stream()
                .map(FileSet::getDirectory)
                .map(Path::of)
                .toList();
        Project module = settings.project();
        return new Settings(
                new Project(
                        module.baseDirectory(),
                        resources,
                        List.of(),
                        module.reportDirectory(),
                        module.flyway(),
                        module.java()),
                settings.database(),
                settings.model(),
                settings.scripts(),
                settings.rollout(),
                settings.answers(),
                settings.gate());
    }

    /** What the POM says that the module depends on: {@code org.postgresql:postgresql}. */
    final Set<String> declaredArtifacts() {
        return project.getDependencies().stream()
                .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId())
                .collect(Collectors.toSet());
    }

    /** Maven splits at commas only: {@code a, b,} has a blank before b and nothing after it. */
    private static List<String> entries(List<String> configured) {
        return configured.stream()
                .filter(entry -> entry != null && !entry.isBlank())
                .map(String::strip)
                .toList();
    }
}
