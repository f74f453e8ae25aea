package dev.migration.hibernate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Maven module after {@code compile}: sources given as text become class files in {@code target/classes}. */
public final class TestProject {
    static final DatabaseProduct H2 = new DatabaseProduct("H2", 2, 5);
    static final DatabaseProduct POSTGRESQL = new DatabaseProduct("PostgreSQL", 18, 1);

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|enum|interface|record) (\\w+)");

    private final Path folder;
    public final Path classes;
    private final List<Path> jars;
    private final List<String> sources = new ArrayList<>();

    public TestProject(Path folder, List<Path> jars) {
        this.folder = folder;
        this.classes = folder.resolve("target/classes");
        this.jars = List.copyOf(jars);
    }

    public TestProject source(String... texts) {
        sources.addAll(Arrays.asList(texts));
        return this;
    }

    TestProject resource(String name, String text) {
        write(classes.resolve(name), text);
        return this;
    }

    public TestProject compile() {
        return compileAgainst(jars);
    }

    /** Compiled for a newer Java than this one, with that one's compiler. */
    public TestProject compileWith(NewerJdk jdk) {
        List<String> command = new ArrayList<>(List.of(jdk.javac().toString()));
        command.addAll(arguments(jdk.feature(), jars));
        try {
            Process javac =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(javac.getInputStream().readAllBytes(), UTF_8);
            if (javac.waitFor() != 0) {
                throw new IllegalStateException(messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Some jars are there for the compiler only, as one that a project forgot at run time. */
    TestProject compileAgainst(List<Path> compileJars) {
        List<String> arguments = arguments(17, compileJars);
        var messages = new java.io.ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(messages.toString(UTF_8));
        }
        return this;
    }

    private List<String> arguments(int release, List<Path> compileJars) {
        List<String> arguments =
                new ArrayList<>(List.of("--release", String.valueOf(release), "-proc:none", "-d", classes.toString()));
        arguments.add("-classpath");
        arguments.add(compileJars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        for (String text : sources) {
            Path file = folder.resolve("src").resolve(fileOf(text));
            write(file, text);
            arguments.add(file.toString());
        }
        return arguments;
    }

    /** {@code target/classes} as a jar, as another module would depend on it. */
    Path jar(String name) {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
                content.putNextEntry(
                        new JarEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, content);
                content.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    EntitySource on(DatabaseProduct database) {
        return on(database, Map.of());
    }

    EntitySource on(DatabaseProduct database, Map<String, String> properties) {
        return new EntitySource(List.of(classes), jars, properties, List.of(), null, database);
    }

    private static String fileOf(String text) {
        Matcher inPackage = PACKAGE.matcher(text);
        String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        Matcher type = TYPE.matcher(text);
        return directory + (type.find() ? type.group(1) : "package-info") + ".java";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
