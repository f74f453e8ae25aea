package dev.migration.flyway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Leaves on disk what a run leaves that was killed while it wrote; {@link KilledWriterTest} shows that this is the same. */
public final class Interrupted {
    private Interrupted() {}

    /** Writes into the module in {@code base} and stops after a step. */
    public static void writing(Path base, List<NewFile> companions, List<NewFile> migrations, String step) {
        ScriptWriter writer = new ScriptWriter(base, StandardCharsets.UTF_8, done -> {
            if (done.equals(step)) {
                throw new Stop();
            }
        });
        try {
            writer.write(companions, migrations);
        } catch (Stop stop) {
            return;
        }
        throw new IllegalStateException("No step is called " + step);
    }

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
