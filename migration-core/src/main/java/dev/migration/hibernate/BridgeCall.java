package dev.migration.hibernate;

import dev.migration.classpath.ProjectClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One question to a project's Hibernate, behind the border of its class loader, in whichever JVM this runs. */
final class BridgeCall {
    private static final String BRIDGE = "dev.migration.hibernate.bridge.MetadataBridge";

    private BridgeCall() {}

    /**
     * Asks the bridge, in the way its documentation says.
     *
     * @return its answer and the {@code version} of Hibernate; no version where there is no Hibernate, and nothing else
     *     where it is too old
     */
    static Map<String, Object> ask(List<Path> classPath, Map<String, Object> request) {
        // The JVM's first look at its drivers loads those of the thread's class loader; they must not be the project's.
        DriverManager.drivers().close();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProjectClassLoader loader = ProjectClassLoader.isolated(classPath)) {
            thread.setContextClassLoader(loader);
            return ask(loader, request);
        } catch (IOException e) {
            throw new UncheckedIOException("a jar of the class path cannot be closed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked") // the bridge's declared type, which is lost on the way
    private static Map<String, Object> ask(ClassLoader loader, Map<String, Object> request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            String version = String.valueOf(loader.loadClass("org.hibernate.Version")
                    .getMethod("getVersionString")
                    .invoke(null));
            answer.put("version", version);
            if (HibernateRelease.isTooOld(version)) {
                return answer;
            }
        } catch (UnsupportedClassVersionError e) {
            answer.put("failure", Map.of("tooNew", String.valueOf(e.getMessage())));
            return answer;
        } catch (ReflectiveOperationException | LinkageError e) {
            return answer;
        }
        try {
            var bridge = (Function<Map<String, Object>, Map<String, Object>>)
                    loader.loadClass(BRIDGE).getConstructor().newInstance();
            answer.putAll(bridge.apply(request));
            return answer;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bridge to Hibernate is not where it was built", e);
        }
    }
}
