package dev.migration;

import dev.migration.configuration.EntityPlaces;
import dev.migration.database.DatabaseDescription;
import dev.migration.database.DatabaseServer;
import dev.migration.database.ScratchDatabase;
import dev.migration.diff.DiffSettings;
import dev.migration.error.MigrationException;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.hibernate.DatabaseProduct;
import dev.migration.hibernate.EntityModel;
import dev.migration.hibernate.EntityModelReader;
import dev.migration.hibernate.EntitySource;
import dev.migration.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Builds the desired schema in a scratch database and reads it back from the engine's catalog. */
final class ModelReader {
    private final Settings settings;
    private final EntityPlaces places;
    private final DatabaseServer server;
    private final ScriptRunner runner;
    private final DiffSettings answers;
    private final Progress progress;

    ModelReader(Setup setup, DatabaseServer server, ScriptRunner runner, DiffSettings answers, Progress progress) {
        this.settings = setup.settings();
        this.places = setup.found().entities();
        this.server = server;
        this.runner = runner;
        this.answers = answers;
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
            List<String> ran = new ModelStatements(model, server, answers, progress).run(scratch);
            ModelKeys keys = new ModelKeys(server.dialect());
            Schema schema = read(() -> keys.added(model, scratch.read(List.of())), scratch, visit);
            return new DesiredSchema(
                    schema,
                    model.entities(),
                    Sources.of(model, server.dialect()),
                    new InitialRows(scratch, schema, server.dialect()).of(ran));
        }
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
