package dev.migration.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaMigrationTest {
    @TempDir
    private Path folder;

    private final PlainScratch h2 = PlainScratch.h2();

    @AfterEach
    void close() {
        h2.close();
    }

    @Test
    void runsClassesOfTheProjectBesideItsScripts() throws IOException {
        TestModule module = new TestModule(folder)
                .file("target/classes/db/migration/V1__a.sql", "create table a (id int);")
                .script("V1__a.sql", "create table a (id int);");
        compile(
                "V2_1__Seed",
                "var statement = context.getConnection().createStatement();"
                        + "statement.execute(\"insert into a values (\" +"
                        + " Thread.currentThread().getContextClassLoader().getResource(\"marker\").getPath().length() + \")\");");
        module.file("target/classes/marker", "");
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            HistorySettings settings = module.settings(List.of("classpath:db/migration"), Map.of(), loader);
            History history = History.read(settings);

            assertThat(new Replay(settings, history).run(h2))
                    .extracting(Script::file)
                    .containsExactly("src/main/resources/db/migration/V1__a.sql", "db.migration.V2_1__Seed");
            assertThat(h2.strings("select count(*) from a")).containsExactly("1");
            assertThat(history.nextVersion(Clock.systemUTC()).text()).isEqualTo("2.2");
            assertThat(history.missingUndos()).extracting(Script::fileName).containsExactly("V1__a.sql");
        }
    }

    @Test
    void theFailureOfAClassIsNamedByTheClass() throws IOException {
        compile("V2__Seed", "throw new IllegalStateException(\"no application\");");
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            HistorySettings settings =
                    new TestModule(folder).settings(List.of("classpath:db/migration"), Map.of(), loader);

            assertThatThrownBy(() -> TestModule.replay(settings).run(h2))
                    .hasMessage("db.migration.V2__Seed: no application");
        }
    }

    @Test
    void aClassThatCannotBeMadeIsNamed() throws IOException {
        compile("V2__Seed", "} public V2__Seed() { throw new IllegalStateException(\"no application\");");
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            HistorySettings settings =
                    new TestModule(folder).settings(List.of("classpath:db/migration"), Map.of(), loader);

            assertThatThrownBy(() -> History.read(settings))
                    .hasMessage("The Java migration db.migration.V2__Seed cannot be made:"
                            + " java.lang.IllegalStateException: no application");
        }
    }

    @Test
    void aClassOfANewerJavaIsNamedWithTheJdkItNeeds() throws IOException {
        int running = Runtime.version().feature();
        compile("V2__Seed", "");
        Path file = folder.resolve("target/classes/db/migration/V2__Seed.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) (running + 45);
        Files.write(file, bytes);
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            TestModule module = new TestModule(folder);
            HistorySettings settings = module.settings(List.of("classpath:db/migration"), Map.of(), loader);

            assertThatThrownBy(() -> History.read(settings))
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.hint())
                                    .startsWith("Run Maven with JDK " + (running + 1)
                                            + " or newer, or compile it for the JDK of Maven. ")
                                    .contains("src/main/migration/stand-in/V2__Seed.sql"))
                    .hasMessage("A Java migration cannot be run: db.migration.V2__Seed is compiled"
                            + " for JDK " + (running + 1) + " (class file version " + (running + 45)
                            + "), and Java migrations run in Maven's own JVM, JDK " + running
                            + ", also where a toolchain is chosen");

            module.file("src/main/migration/stand-in/V2__Seed.sql", "create table b (id int);");
            assertThat(TestModule.replay(settings).run(h2))
                    .extracting(Script::file)
                    .containsExactly("src/main/migration/stand-in/V2__Seed.sql");
        }
    }

    @Test
    void theHintNamesTheStandInOfAClassThatFails() throws IOException {
        compile("V2__Seed", "throw new IllegalStateException(\"no application\");");
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            HistorySettings settings =
                    new TestModule(folder).settings(List.of("classpath:db/migration"), Map.of(), loader);

            assertThatThrownBy(() -> TestModule.replay(settings).run(h2))
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.hint()).contains("src/main/migration/stand-in/V2__Seed.sql"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"no application\");",
                "} public V2__Seed() { throw new IllegalStateException(\"no application\");"
            })
    void aScriptStandsInForAClassThatNeedsTheApplication(String body) throws IOException {
        compile("V2__Seed", body);
        TestModule module = new TestModule(folder)
                .script("V1__a.sql", "create table a (id int);")
                .file("target/classes/db/migration/V1__a.sql", "create table a (id int);")
                .file("src/main/migration/stand-in/V2__Seed.sql", "alter table a add b int;")
                .file("src/main/migration/stand-in/V3__Bean.sql", "");
        try (URLClassLoader loader = loader(folder.resolve("target/classes"))) {
            HistorySettings settings = module.settings(List.of("classpath:db/migration"), Map.of(), loader);
            History history = History.read(settings);

            assertThat(new Replay(settings, history).run(h2))
                    .extracting(Script::kind, Script::file)
                    .containsExactly(
                            tuple(Script.Kind.VERSIONED, "src/main/resources/db/migration/V1__a.sql"),
                            tuple(Script.Kind.JAVA, "src/main/migration/stand-in/V2__Seed.sql"),
                            tuple(Script.Kind.JAVA, "src/main/migration/stand-in/V3__Bean.sql"));
            assertThat(h2.strings("select count(b) from a")).containsExactly("0");
            assertThat(history.nextVersion(Clock.systemUTC()).text()).isEqualTo("4");
            assertThat(history.missingUndos()).extracting(Script::fileName).containsExactly("V1__a.sql");
        }
    }

    @Test
    void scriptsInJarsAreFoundAndNamedByTheirPlaceInThem() throws IOException {
        Path jar = folder.resolve("dependency.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("db/migration/V1__a.sql"));
            out.write("select 1;\nnonsense;".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (URLClassLoader loader = loader(jar)) {
            HistorySettings settings =
                    new TestModule(folder).settings(List.of("classpath:db/migration"), Map.of(), loader);

            assertThat(History.read(settings).missingUndos()).isEmpty();
            assertThatThrownBy(() -> TestModule.replay(settings).run(h2))
                    .hasMessageStartingWith("db/migration/V1__a.sql:2: Syntax error");
        }
    }

    private static URLClassLoader loader(Path path) throws IOException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, JavaMigrationTest.class.getClassLoader());
    }

    private void compile(String name, String body) {
        String source = "package db.migration; public class " + name
                + " extends org.flywaydb.core.api.migration.BaseJavaMigration {"
                + " public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {" + body
                + "} }";
        new TestModule(folder)
                .file("src/main/java/db/migration/" + name + ".java", source)
                .file("target/classes/x", "");
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.resolve("target/classes").toString(),
                        folder.resolve("src/main/java/db/migration/" + name + ".java")
                                .toString());
        assertThat(result).isZero();
    }
}
