package dev.migration.hibernate;

import dev.migration.error.MigrationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A JVM of another JDK than ours, for one question. Class path and request go through its standard input, so that neither
 * length nor secrets matter, and the answer comes back through its standard output: there are no files to leave behind.
 *
 * @param java its executable
 */
record ForkedJvm(Path java) {
    private static final String HINT =
            "See whether the toolchain's jdkHome in toolchains.xml is a working JDK, or build without the toolchain.";
    private static final int TOLD_LINES = 8;

    /** How a stream of objects begins, see {@link java.io.ObjectStreamConstants}. */
    private static final String STREAM = "\u00ac\u00ed\u0000\u0005";

    /** Answers are JDK types, see the bridge. */
    private static final ObjectInputFilter JDK_TYPES =
            ObjectInputFilter.Config.createFilter("java.base/java.lang.*;java.base/java.util.*;!*");

    /**
     * Asks as {@link BridgeCall#ask} does.
     *
     * @param ourselves where this class comes from
     * @throws MigrationException if the JVM does not start, or ends without an answer
     */
    Map<String, Object> ask(Path ourselves, List<Path> classPath, Map<String, Object> request) {
        Process process = start(ourselves);
        try (OutputStream requests = process.getOutputStream();
                InputStream answers = process.getInputStream();
                InputStream messages = process.getErrorStream()) {
            CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(messages));
            send(requests, classPath, request);
            byte[] answer = answers.readAllBytes();
            int code = process.waitFor();
            if (code != 0) {
                throw failed("ended with exit code " + code + before(said.join()));
            }
            return read(answer, said);
        } catch (IOException e) {
            throw failed("cannot be talked to: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MigrationException.setup("Reading the entities was interrupted", "Run the goal again.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Path ourselves) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        // Classes compiled with preview features are as good as others.
        command.add("--enable-preview");
        command.addAll(List.of("-cp", ourselves.toString(), BridgeProcess.class.getName()));
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw MigrationException.setup(
                    "The toolchain's " + java + " cannot be started: " + e.getMessage(), HINT, e);
        }
    }

    /** A JVM that has ended before it read everything tells why by other means. */
    private static void send(OutputStream requests, List<Path> classPath, Map<String, Object> request) {
        try {
            ObjectOutputStream output = new ObjectOutputStream(requests);
            output.writeObject(classPath.stream().map(Path::toString).collect(Collectors.toCollection(ArrayList::new)));
            output.writeObject(request);
            output.flush();
        } catch (IOException e) {
            // Its exit code is looked at next.
        }
    }

    /** A JVM may have warnings to print before anything else. */
    @SuppressWarnings("unchecked") // what the bridge answers
    private Map<String, Object> read(byte[] answer, CompletableFuture<String> said) {
        int start = Math.max(0, new String(answer, StandardCharsets.ISO_8859_1).indexOf(STREAM));
        try (ObjectInputStream input =
                new ObjectInputStream(new ByteArrayInputStream(answer, start, answer.length - start))) {
            input.setObjectInputFilter(JDK_TYPES);
            return (Map<String, Object>) input.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw failed("gave no answer that can be read" + before(said.join()));
        }
    }

    private MigrationException failed(String how) {
        return MigrationException.setup(
                "The JVM of the toolchain, " + java + ", which reads the entities, " + how, HINT);
    }

    private static String before(String said) {
        String told = said.lines()
                .filter(line -> !line.isBlank())
                .limit(TOLD_LINES)
                .map(String::strip)
                .collect(Collectors.joining("\n  "));
        return told.isEmpty() ? "" : ", after it said:\n  " + told;
    }

    private static String text(InputStream messages) {
        try {
            return new String(messages.readAllBytes(), Charset.forName(System.getProperty("native.encoding", "UTF-8")));
        } catch (IOException e) {
            return "";
        }
    }
}
