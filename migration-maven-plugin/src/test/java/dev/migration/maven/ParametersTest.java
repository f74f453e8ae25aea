package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.Answers;
import dev.migration.GateSettings;
import dev.migration.ModelSettings;
import dev.migration.Project;
import dev.migration.RolloutSettings;
import dev.migration.ScriptSettings;
import dev.migration.Settings;
import dev.migration.dialect.Pace;
import dev.migration.operation.Batches;
import dev.migration.plan.Backfills;
import dev.migration.plan.Decisions;
import dev.migration.plan.EnumReplacements;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** From the POM to {@link Settings}. */
@MojoTest
class ParametersTest {
    private static final Path BASE = Path.of("shop").toAbsolutePath();

    private final MavenProject project = Sessions.project(BASE, "jar");
    private final MavenSession session = Sessions.of(project);

    @Provides
    MavenProject project() {
        return project;
    }

    @Provides
    MavenSession session() {
        return session;
    }

    @Test
    @InjectMojo(goal = "generate", pom = "<project></project>")
    void withoutConfigurationTheDefaultsOfTheInterfaceHold(GenerateMojo mojo) {
        assertThat(mojo.settings())
                .isEqualTo(new Settings(
                        new Project(
                                BASE,
                                List.of(BASE.resolve("target/classes")),
                                List.of(),
                                BASE.resolve("target/migration")),
                        null,
                        new ModelSettings("entities", List.of(), null, Map.of()),
                        new ScriptSettings(List.of(), null, "src/main/migration/contract", null, null, Map.of()),
                        new RolloutSettings(true, new Pace("5s"), Backfills.NONE, Decisions.NONE),
                        new Answers(List.of(), List.of(), List.of(), List.of()),
                        new GateSettings(null, "error", Map.of())));
    }

    @Test
    @InjectMojo(goal = "check", pom = "src/test/resources/configured.xml")
    void thePomMaySetEveryParameter(CheckMojo mojo) {
        assertThat(mojo.settings())
                .isEqualTo(new Settings(
                        new Project(BASE, List.of(BASE.resolve("target/classes")), List.of(), Path.of("/reports")),
                        "postgresql:16",
                        new ModelSettings(
                                "src/main/model.sql",
                                List.of("com.acme.shop", "com.acme.audit"),
                                "shop",
                                Map.of("hibernate.default_schema", "shop")),
                        new ScriptSettings(
                                List.of("classpath:db/common", "filesystem:db/shop"),
                                "filesystem:db/undo",
                                "db/contract",
                                "the description",
                                "42",
                                Map.of("owner", "shop", "suffix", "")),
                        new RolloutSettings(
                                false,
                                new Pace("2s"),
                                Backfills.parse("orders.note:concat('a', ', b')", new Batches(100, 1000)),
                                new Decisions(
                                        true,
                                        Decisions.casts("events.day:to_date(day, 'YYYY-MM-DD')"),
                                        EnumReplacements.parse("orders.status:pending>archived"))),
                        new Answers(
                                List.of("users.user_name:username", "old:new"),
                                List.of("users.fax"),
                                List.of("orders.note"),
                                List.of("shedlock", "qrtz_*")),
                        new GateSettings("7", "warning", Map.of("missing-undo", "off"))));
    }

    @Test
    @InjectMojo(goal = "diff", pom = "<project></project>")
    void theClassPathIsTheProjectsInItsOrder(DiffMojo mojo) {
        project.setArtifacts(
                new LinkedHashSet<>(List.of(artifact("zebra", "jar"), artifact("bom", "pom"), artifact("ant", "jar"))));

        assertThat(mojo.settings().project().dependencies())
                .containsExactly(Path.of("/repository/zebra.jar"), Path.of("/repository/ant.jar"));
    }

    private static Artifact artifact(String name, String type) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
        handler.setAddedToClasspath(type.equals("jar"));
        Artifact artifact = new DefaultArtifact("com.acme", name, "1", "compile", type, null, handler);
        artifact.setFile(new File("/repository/" + name + ".jar"));
        artifact.setResolved(true);
        return artifact;
    }
}
