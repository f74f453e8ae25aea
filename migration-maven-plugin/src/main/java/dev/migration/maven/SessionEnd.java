package dev.migration.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionListener;
import org.jspecify.annotations.Nullable;

/** An execution listener that passes everything on, and acts once the session has ended. */
final class SessionEnd implements InvocationHandler {
    private final ExecutionListener next;
    private final Runnable action;

    private SessionEnd(ExecutionListener next, Runnable action) {
        this.next = next;
        this.action = action;
    }

    /**
     * Runs {@code action} when the session ends, after {@code next}. A proxy, so that events which a later Maven adds are
     * passed on too. An embedder may have no listener.
     */
    static ExecutionListener after(@Nullable ExecutionListener next, Runnable action) {
        ExecutionListener delegate = next == null ? new AbstractExecutionListener() {} : next;
        return (ExecutionListener) Proxy.newProxyInstance(
                SessionEnd.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                new SessionEnd(delegate, action));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(next, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if (method.getName().equals("sessionEnded")) {
                action.run();
            }
        }
    }
}
