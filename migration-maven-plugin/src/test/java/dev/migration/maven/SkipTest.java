package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

@MojoTest
class SkipTest {
    private final MavenProject project = Sessions.project(Path.of("shop").toAbsolutePath(), "pom");
    private final MavenSession session = Sessions.of(project);
    private final RecordingLog log = new RecordingLog();

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
    @MojoParameter(name = "skip", value = "true")
    void doesNothingWhenToldSo(GenerateMojo mojo) throws Exception {
        mojo.setLog(log);

        mojo.execute();

        assertThat(log.lines()).containsExactly("info: Skipped: migration.skip is set");
    }

    @Test
    @InjectMojo(goal = "check", pom = "<project></project>")
    void aModuleOfPackagingPomIsSkipped(CheckMojo mojo) throws Exception {
        mojo.setLog(log);

        mojo.execute();

        assertThat(log.lines()).containsExactly("info: Skipped: a module of packaging pom has no entities");
    }
}
