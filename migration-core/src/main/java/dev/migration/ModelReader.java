package dev.migration;

import dev.migration.configuration.EntityPlaces;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.EngineWords;
import dev.migration.database.ScratchDatabase;
import dev.migration.error.MigrationException;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.hibernate.DatabaseProduct;
import dev.migration.hibernate.EntityModel;
import dev.migration.hibernate.EntityModelReader;
import dev.migration.hibernate.EntitySource;
import dev.migration.hibernate.MappedTable;
import dev.migration.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the desired schema in a scratch database and reads it back from the engine's catalog. */
final class ModelReader {
    private static final Pattern TABLE = Pattern.compile("\\b(?:table(?: if (?:not )?exists)?|on) (\\S+)");
    private static final Pattern QUOTES = Pattern.compile("[\"`]");
    private static final int STATEMENT_BEGINNING = 120;

    private final Settings settings;
    private final EntityPlaces places;
    private final DatabaseServer server;
    private final ScriptRunner runner;
    private final Progress progress;

    ModelReader(Setup setup, DatabaseServer server, ScriptRunner runner, Progress progress) {
        this.settings = setup.settings();
        this.places = setup.found().entities();
        this.server = server;
        this.runner = runner;
        this.progress = progress;
    }

    /**
     * Reads the model.
     *
     * @throws MigrationException there is none, it does not boot, or its DDL does not run
     */
    DesiredSchema read() {
        return read((scratch, schema, catalog) -> {});
    }

    /**
     * Reads the model.
     *
     * @param visit what else to do in its scratch database before that is dropped
     * @throws MigrationException there is none, it does not boot, or its DDL does not run
     */
    DesiredSchema read(Visit visit) {
        DesiredSchema desired =
                settings.model().model().equals(ModelSettings.ENTITIES) ? entities(visit) : script(visit);
        if (desired.schema().tables().isEmpty()) {
            throw MigrationException.project(
                    "The model has no table", "Look at the parameter model and at what the entities map.");
        }
        return desired;
    }

    /** Something done in the scratch database that holds the model. */
    @FunctionalInterface
    interface Visit {
        /**
         * Does it.
         *
         * @param schema the model
         * @param catalog reads the model once more
         */
        void to(ScratchDatabase scratch, Schema schema, Supplier<Schema> catalog);
    }

    private DesiredSchema entities(Visit visit) {
        DatabaseDescription database = server.description();
        if (settings.project().java() != null) {
            progress.info("The entities are read with the JDK of the toolchain: "
                    + settings.project().java());
        }
        EntityModel model = new EntityModelReader(settings.project().java())
                .read(
                        new EntitySource(
                                settings.project().outputDirectories(),
                                settings.project().dependencies(),
                                settings.model().properties(),
                                settings.model().entityPackages(),
                                settings.model().persistenceUnit(),
                                new DatabaseProduct(
                                        database.displayName(), database.majorVersion(), database.minorVersion())),
                        places);
        model.notes().forEach(progress::info);
        try (ScratchDatabase scratch = server.scratch()) {
            execute(model, scratch);
            ModelKeys keys = new ModelKeys(server.dialect());
            Schema schema = read(() -> keys.added(model, scratch.read(List.of())), scratch, visit);
            return new DesiredSchema(
                    schema,
                    model.entities(),
                    Sources.of(model, server.dialect()),
                    new InitialRows(scratch, schema, server.dialect()).of(model.statements()));
        }
    }

    private void execute(EntityModel model, ScratchDatabase scratch) {
        try (Statement statement = scratch.connection().createStatement()) {
            for (String sql : model.statements()) {
                execute(sql, statement, model);
            }
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database does not answer: " + EngineWords.of(e), "Run the goal again.", e);
        }
    }

    private void execute(String sql, Statement statement, EntityModel model) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            String beginning = sql.length() > STATEMENT_BEGINNING ? sql.substring(0, STATEMENT_BEGINNING) + " …" : sql;
            throw MigrationException.project(
                    "What Hibernate " + model.hibernateVersion() + " writes for " + source(sql, model)
                            + " does not run on " + server.description().displayName() + " "
                            + server.description().version() + ": "
                            + EngineWords.of(e) + " (in: " + beginning + ")",
                    "Map it in a way this engine understands, or choose the engine the project runs on with the parameter"
                            + " database. H2 takes URL options: database=h2;NON_KEYWORDS=VALUE.",
                    e);
        }
    }

    private static String source(String sql, EntityModel model) {
        Matcher table = TABLE.matcher(sql);
        if (!table.find()) {
            return "the model";
        }
        String name = bare(table.group(1));
        return model.tables().stream()
                .filter(mapped -> bare(mapped.name().text()).equals(name))
                .map(MappedTable::source)
                .findFirst()
                .orElse("table " + name);
    }

    /** The last part of a name as Hibernate spells it, without quotes and in lower case. */
    private static String bare(String name) {
        String unquoted = QUOTES.matcher(name).replaceAll("");
        return unquoted.substring(unquoted.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private DesiredSchema script(Visit visit) {
        Path file = settings.project().baseDirectory().resolve(settings.model().model());
        if (!Files.isRegularFile(file)) {
            throw MigrationException.setup(
                    "There is no model at " + settings.model().model(),
                    "Set the parameter model to entities, or to the path of an SQL script within the module.");
        }
        try (ScratchDatabase scratch = server.scratch()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            runner.run(new SqlScript(settings.model().model(), text), scratch);
            Schema schema = read(() -> scratch.read(List.of()), scratch, visit);
            return new DesiredSchema(schema, 0, Sources.NONE, List.of());
        } catch (IOException e) {
            throw MigrationException.setup(
                    "Cannot read " + settings.model().model() + ": " + e.getMessage(), "Make it readable UTF-8.", e);
        }
    }

    private static Schema read(Supplier<Schema> catalog, ScratchDatabase scratch, Visit visit) {
        Schema schema = catalog.get();
        if (!schema.tables().isEmpty()) {
            visit.to(scratch, schema, catalog);
        }
        return schema;
    }
}
