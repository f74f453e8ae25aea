package dev.migration.maven;

import dev.migration.Answers;
import dev.migration.DevDatabases;
import dev.migration.GateSettings;
import dev.migration.ModelSettings;
import dev.migration.Progress;
import dev.migration.Project;
import dev.migration.RolloutSettings;
import dev.migration.ScriptSettings;
import dev.migration.Settings;
import dev.migration.database.BinariesResolver;
import dev.migration.dialect.Pace;
import dev.migration.error.MigrationException;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import dev.migration.plan.EnumReplacements;
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
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: the parameters, their mapping to {@link Settings}, the log, and how a goal ends. */
abstract class AbstractMigrationMojo extends AbstractMojo {

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

    /**
     * Spread each change over scripts that releases can go on working beside; <code>false</code> writes one script, for a release
     * that stops the others.
     */
    @Parameter(property = "migration.zeroDowntime", defaultValue = "true")
    private boolean zeroDowntime;

    /**
     * How long a statement of a script waits for a lock before it gives up: <code>5s</code>, <code>500ms</code>. MySQL and MariaDB
     * count whole seconds.
     */
    @Parameter(property = "migration.lockTimeout", defaultValue = Pace.DEFAULT_LOCK_TIMEOUT)
    private String lockTimeout;

    /**
     * What rows that are there get in a column that needs a value, as SQL expressions:
     * <code>orders.note:'n/a', orders.total:price * pieces</code>.
     */
    @Parameter(property = "migration.backfill")
    private @Nullable String backfill;

    /** How many rows a backfill changes in one transaction. */
    @Parameter(property = "migration.backfillBatchSize", defaultValue = Batches.DEFAULT_ROWS)
    private int backfillBatchSize;

    /** How long a backfill rests after each of them: <code>50ms</code>, <code>1s</code>. */
    @Parameter(property = "migration.backfillPause", defaultValue = Batches.DEFAULT_PAUSE)
    private String backfillPause;

    /**
     * Contract scripts copy what they drop to a table <code>zz_archive_…</code>, and their undo restores it.
     */
    @Parameter(property = "migration.archive", defaultValue = "false")
    private boolean archive;

    /**
     * How the values of a column become values of its new type, as SQL expressions:
     * <code>events.day:to_date(day, 'YYYY-MM-DD')</code>.
     */
    @Parameter(property = "migration.using")
    private @Nullable String using;

    /**
     * What becomes of rows that hold an enum constant which the model has no more: <code>orders.status:pending&gt;archived</code>,
     * or <code>orders.status:pending&gt;</code> where no row holds it.
     */
    @Parameter(property = "migration.enumReplace")
    private @Nullable String enumReplace;

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
                new RolloutSettings(
                        zeroDowntime,
                        new Pace(lockTimeout),
                        Backfills.parse(backfill == null ? "" : backfill, Batches.of(backfillBatchSize, backfillPause)),
                        new Decisions(
                                archive,
                                Decisions.casts(using == null ? "" : using),
                                EnumReplacements.parse(enumReplace == null ? "" : enumReplace))),
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
                        module.baseDirectory(), resources, List.of(), module.reportDirectory(), module.flyway(), module.java()),
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
