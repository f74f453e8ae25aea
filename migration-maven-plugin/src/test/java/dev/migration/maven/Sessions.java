package dev.migration.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;

/** Real Maven sessions and projects, without a build. */
final class Sessions {
    private Sessions() {}

    /** A session that asks for the goals of one project. */
    static MavenSession of(MavenProject project) {
        MavenSession session = with(new DefaultMavenExecutionRequest());
        session.setProjects(List.of(project));
        return session;
    }

    // Deprecated because only Maven itself should call it, and nothing else makes a session.
    @SuppressWarnings("deprecation")
    static MavenSession with(MavenExecutionRequest request) {
        return new MavenSession(
                null, MavenRepositorySystemUtils.newSession(), request, new DefaultMavenExecutionResult());
    }

    static MavenProject project(Path base, String packaging) {
        Build build = new Build();
        build.setDirectory(base.resolve("target").toString());
        build.setOutputDirectory(base.resolve("target/classes").toString());
        Model model = new Model();
        model.setPackaging(packaging);
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(new File(base.toFile(), "pom.xml"));
        return project;
    }
}
