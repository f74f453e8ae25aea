package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.Answers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** From {@code -Dmigration.…} to settings. */
@MojoTest
class CommandLineTest {
    private final MavenProject project = Sessions.project(Path.of("shop").toAbsolutePath(), "jar");
    private final MavenSession session = Sessions.of(project);

    CommandLineTest() {
        Properties properties = session.getUserProperties();
        properties.setProperty("migration.database", "h2;MODE=LEGACY");
        properties.setProperty("migration.rename", "users.user_name:username, old:new");
        properties.setProperty("migration.drop", "index:ix_old");
        properties.setProperty("migration.placeholders", "owner=me, formula=a=b");
        project.getProperties().setProperty("migration.since", "3");
        project.getProperties().setProperty("migration.rules", "missing-undo=off");
    }

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
    void listsAreSeparatedByCommas(GenerateMojo mojo) {
        assertThat(mojo.settings().answers())
                .isEqualTo(new Answers(
                        List.of("users.user_name:username", "old:new"), List.of("index:ix_old"), List.of(), List.of()));
    }

    @Test
    @InjectMojo(goal = "generate", pom = "<project></project>")
    void aTextIsTakenAsItIs(GenerateMojo mojo) {
        assertThat(mojo.settings().database()).isEqualTo("h2;MODE=LEGACY");
    }

    @Test
    @InjectMojo(goal = "generate", pom = "src/test/resources/configured.xml")
    void mapEntriesStandOverThoseOfThePom(GenerateMojo mojo) {
        assertThat(mojo.settings().scripts().placeholders())
                .isEqualTo(Map.of("owner", "me", "formula", "a=b", "suffix", ""));
    }

    @Test
    @InjectMojo(goal = "check", pom = "<project></project>")
    void propertiesOfThePomCountToo(CheckMojo mojo) {
        assertThat(mojo.settings().gate().since()).isEqualTo("3");
        assertThat(mojo.settings().gate().rules()).isEqualTo(Map.of("missing-undo", "off"));
    }

    @Test
    @InjectMojo(goal = "generate", pom = "<project></project>")
    void anEntryWithoutValueIsRefused(GenerateMojo mojo) {
        session.getUserProperties().setProperty("migration.placeholders", "owner");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("The parameter migration.placeholders has an entry without a value: 'owner'\n"
                        + "What to do next: Write it as -Dmigration.placeholders=key=value,key=value.");
    }
}
