package dev.migration.database.container;

import dev.migration.classpath.ProjectClassLoader;
import dev.migration.database.BinariesResolver;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A container that runs until it is closed; Testcontainers removes it too when this process is killed. */
public final class Container implements AutoCloseable {
    private static final String VERSION = "2.0.5";
    private static final String BRIDGE = "dev.migration.database.container.bridge.ContainerBridge";

    private final String address;
    private final Runnable stop;

    private Container(Map<String, Object> answer) {
        this.address = String.valueOf(answer.get("address"));
        this.stop = (Runnable) Objects.requireNonNull(answer.get("stop"));
    }

    /**
     * Starts one, and waits until it is ready.
     *
     * @throws MigrationException when Docker does not answer, or the image does not start
     */
    public static Container start(ServerImage image, BinariesResolver binaries) {
        List<Path> classPath = new ArrayList<>(List.of(ProjectClassLoader.ourselves()));
        classPath.addAll(binaries.resolveWithDependencies("org.testcontainers", "testcontainers", VERSION));
        // Its words belong in the log of the build, whose SLF4J we are given. The loader is never closed, because
        // Testcontainers cleans up once more when the JVM ends.
        ProjectClassLoader loader =
                ProjectClassLoader.sharing(classPath, List.of("org.slf4j."), Container.class.getClassLoader());
        Map<String, Object> answer = ask(loader, image.request());
        Object failure = answer.get("failure");
        if (failure != null) {
            throw image.failed(String.valueOf(failure));
        }
        return new Container(answer);
    }

    /** Host and port. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        stop.run();
    }

    /** Testcontainers looks for its parts with the thread's class loader. */
    @SuppressWarnings("unchecked") // the bridge's declared type, which is lost on the way
    private static Map<String, Object> ask(ClassLoader loader, Map<String, Object> request) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var bridge = (Function<Map<String, Object>, Map<String, Object>>)
                    loader.loadClass(BRIDGE).getConstructor().newInstance();
            return bridge.apply(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bridge to Testcontainers is not where it was built", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
