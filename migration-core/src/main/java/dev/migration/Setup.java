package dev.migration;

import dev.migration.configuration.ConfigurationReader;
import dev.migration.configuration.ProjectConfiguration;
import dev.migration.configuration.ProjectFiles;
import dev.migration.configuration.Setting;
import dev.migration.database.DatabaseChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of a goal and what the project says about itself.
 *
 * @param settings what the plugin was told, which goes over what is found
 * @param found what the project says
 */
record Setup(Settings settings, ProjectConfiguration found) {
    private static final String LOCATIONS = "flyway.locations";

    /** Names whose values help a person and are never secret; of others only the name is told. */
    private static final Pattern TOLD = Pattern.compile(
            "(?i)hibernate\\..*(strategy|schema|catalog|dialect|quoted_identifiers|optimizer.*|storage|preferred.*)"
                    + "|jakarta\\.persistence\\.validation\\.mode"
                    + "|flyway\\.[^.]*(locations|schemas?|table|prefix|suffix|suffixes|separator|encoding|version)");

    static Setup of(Settings typed) {
        Project project = typed.project();
        ProjectFiles files =
                ProjectFiles.of(project.baseDirectory(), project.outputDirectories(), project.dependencies());
        return new Setup(
                typed,
                new ConfigurationReader(files, project.flyway(), typed.model().persistenceUnit()).read());
    }

    /** What was found and where, in one block. */
    void tell(Progress progress) {
        List<String> lines = new ArrayList<>();
        found.hibernate().forEach(setting -> lines.add(line(setting)));
        found.flyway().forEach(setting -> lines.add(line(setting)));
        if (!found.entities().scanned().isEmpty()) {
            lines.add("entities of dependencies in "
                    + String.join(", ", found.entities().scanned()));
        }
        if (!lines.isEmpty()) {
            progress.info("Found in the project, and used where no parameter says otherwise:");
            lines.forEach(line -> progress.info("  " + line));
        }
        found.notes().forEach(progress::info);
    }

    private static String line(Setting setting) {
        String value = TOLD.matcher(setting.name()).matches() ? " = " + setting.value() : "";
        return setting.name() + value + " (" + setting.foundIn() + ")";
    }

    /** The same with settings that what is found completes, for this dev database. */
    Setup on(DatabaseChoice database) {
        return on(database.engine());
    }

    /** The same for a dev database of this engine. */
    Setup on(String engine) {
        Settings completed = new Settings(
                settings.project(),
                settings.database(),
                model(),
                scripts(engine),
                settings.rollout(),
                settings.answers(),
                settings.gate());
        return new Setup(completed, found);
    }

    private ModelSettings model() {
        ModelSettings model = settings.model();
        Map<String, String> properties = new TreeMap<>(ProjectConfiguration.values(found.hibernate()));
        properties.putAll(model.properties());
        return new ModelSettings(
                model.model(),
                model.entityPackages().isEmpty() ? found.entities().own() : model.entityPackages(),
                model.persistenceUnit(),
                properties);
    }

    private ScriptSettings scripts(String engine) {
        ScriptSettings scripts = settings.scripts();
        Map<String, String> flyway = ProjectConfiguration.values(found.flyway());
        return new ScriptSettings(
                scripts.locations().isEmpty() ? locations(flyway, engine) : scripts.locations(),
                scripts.undoLocation(),
                scripts.contractLocation(),
                scripts.description(),
                scripts.version(),
                scripts.placeholders());
    }

    /** Spring Boot fills in {@code {vendor}}; Flyway itself doesn't know it. */
    private static List<String> locations(Map<String, String> flyway, String engine) {
        String named = flyway.getOrDefault(LOCATIONS, ScriptSettings.DEFAULT_LOCATION);
        return List.of(named.replace("{vendor}", engine).split("\\s*,\\s*"));
    }
}
