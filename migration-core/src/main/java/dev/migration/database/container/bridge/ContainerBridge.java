package dev.migration.database.container.bridge;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts a container.
 *
 * <p>Asked with {@code image}, {@code port}, {@code environment}, and {@code ready}, a pattern that its log matches
 * {@code times} times when it is ready. Answers {@code address} and {@code stop}, a {@link Runnable}; or {@code failure} in
 * words, which are empty where Docker does not answer.
 *
 * @see <a href="https://java.testcontainers.org/features/creating_container/">Testcontainers, Creating a container</a>
 */
public final class ContainerBridge implements Function<Map<String, Object>, Map<String, Object>> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Called by reflection, from outside the class loader. */
    public ContainerBridge() {}

    @Override
    public Map<String, Object> apply(Map<String, Object> request) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Map.of("failure", "");
        }
        int port = asked(request, "port", Integer.class);
        Map<?, ?> environment = asked(request, "environment", Map.class);
        GenericContainer<?> container = null;
        try {
            container = new GenericContainer<>(DockerImageName.parse(asked(request, "image", String.class)));
            for (Map.Entry<?, ?> variable : environment.entrySet()) {
                container.addEnv(String.valueOf(variable.getKey()), String.valueOf(variable.getValue()));
            }
            container.addExposedPort(port);
            container.setWaitStrategy(
                    Wait.forLogMessage(asked(request, "ready", String.class), asked(request, "times", Integer.class))
                            .withStartupTimeout(PATIENCE));
            container.start();
            return Map.of("address", container.getHost() + ":" + container.getMappedPort(port), "stop", (Runnable)
                    container::stop);
        } catch (RuntimeException e) {
            if (container != null) {
                container.stop();
            }
            return Map.of("failure", words(e));
        }
    }

    /** What Testcontainers says last is what happened; what it says first is that something did. */
    private static String words(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        return failure.getMessage() + (last == failure ? "" : ": " + last.getMessage());
    }

    private static <T> T asked(Map<String, Object> request, String key, Class<T> type) {
        return type.cast(Objects.requireNonNull(request.get(key)));
    }
}
