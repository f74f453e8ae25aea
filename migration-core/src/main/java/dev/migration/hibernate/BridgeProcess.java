package dev.migration.hibernate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The program of the JVM that {@link ForkedJvm} starts: reads the class path and a request from its standard input, asks
 * the project's Hibernate, and writes the answer to its standard output. Only our own jar is on its class path.
 */
final class BridgeProcess {
    private BridgeProcess() {}

    /** Called by the JVM. */
    @SuppressWarnings("unchecked") // what ForkedJvm writes
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PrintStream answers = System.out;
        // What the project's classes print must not get between.
        System.setOut(System.err);
        InputStream requests = System.in;
        ObjectInputStream input = new ObjectInputStream(requests);
        List<Path> classPath =
                ((List<String>) input.readObject()).stream().map(Path::of).toList();
        Map<String, Object> request = (Map<String, Object>) input.readObject();
        endWithMaven(requests);
        write(BridgeCall.ask(classPath, request), answers);
        // Not exit: what the project's classes have started is waited for by nobody.
        Runtime.getRuntime().halt(0);
    }

    private static void write(Map<String, Object> answer, OutputStream answers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(answer);
        }
        // In one piece, so that a JVM that logs to its standard output does so before or after.
        bytes.writeTo(answers);
        answers.flush();
    }

    /** Maven holds the other end open until it has the answer; a Maven that was killed wants none. */
    private static void endWithMaven(InputStream requests) {
        Thread watch = new Thread(() -> {
            try {
                requests.read();
            } catch (IOException e) {
                // An end as well.
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
