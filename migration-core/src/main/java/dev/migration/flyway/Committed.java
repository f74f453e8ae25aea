package dev.migration.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what ran, and tells of each script with a version once it is committed. At {@code afterEachMigrate} its
 * transaction is still open and other connections see nothing of it; so the news waits for the next event, at which Flyway
 * has committed and has begun nothing but a transaction of settings.
 */
final class Committed implements Callback {
    private final History history;
    private final Consumer<Script> afterEach;
    private final List<Script> ran = new ArrayList<>();
    private @Nullable Script untold;
    private @Nullable Connection migrations;
    private @Nullable RuntimeException thrown;

    Committed(History history, Consumer<Script> afterEach) {
        this.history = history;
        this.afterEach = afterEach;
    }

    /** What ran, in its order. */
    List<Script> ran() {
        return List.copyOf(ran);
    }

    /** Tells of the last script. */
    void tell() {
        Script script = untold;
        untold = null;
        if (script != null && script.version() != null) {
            afterEach.accept(script);
        }
    }

    /** Throws what the listener threw, which Flyway has wrapped. */
    void rethrow() {
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE, AFTER_EACH_MIGRATE, AFTER_VERSIONED -> true;
            default -> false;
        };
    }

    /** No: a transaction of Flyway's around the listener would hold up what it does. */
    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.AFTER_EACH_MIGRATE) {
            untold = script(context.getMigrationInfo());
            ran.add(untold);
            migrations = context.getConnection();
            return;
        }
        if (untold != null && migrations != null) {
            endTransaction(migrations);
        }
        try {
            tell();
        } catch (RuntimeException listener) {
            thrown = listener;
            throw listener;
        }
    }

    /** The settings stay; what goes is a snapshot for which CREATE INDEX CONCURRENTLY would wait for ever. */
    private static void endTransaction(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new FlywayException("The dev database does not commit: " + failure.getMessage(), failure);
        }
    }

    private Script script(MigrationInfo info) {
        String version = info.getVersion() == null ? null : info.getVersion().getVersion();
        return history.migrations().stream()
                .filter(script -> version == null
                        ? script.version() == null && Objects.equals(script.description(), info.getDescription())
                        : script.version() != null && script.version().equals(new Version(version)))
                .filter(script ->
                        script.kind() == Script.Kind.BASELINE == info.getType().isBaseline())
                .findFirst()
                .orElseGet(() -> foreign(info, version));
    }

    /** A migration that a resolver of the project's own has made up. */
    private static Script foreign(MigrationInfo info, @Nullable String version) {
        Script.Kind kind = version == null ? Script.Kind.REPEATABLE : Script.Kind.JAVA;
        return new Script(
                kind, version == null ? null : new Version(version), info.getDescription(), info.getScript(), null);
    }

    /** Callbacks run in the order of their names, and this one is to be the first. */
    @Override
    public String getCallbackName() {
        return "";
    }
}
