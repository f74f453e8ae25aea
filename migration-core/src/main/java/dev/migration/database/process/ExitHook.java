package dev.migration.database.process;

/** The belt for a build that ends without closing: runs an action when the JVM exits, unless closed before. */
public final class ExitHook implements AutoCloseable {
    private final Thread thread;

    /** Has the action run when the JVM exits. */
    public ExitHook(Runnable action) {
        thread = new Thread(() -> quietly(action), "migration-database-exit");
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /** Forgets the action; without effect once the JVM exits. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The JVM exits, so the hook runs or has run.
        }
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // Nobody is left to be told; a later run clears up.
        }
    }
}
