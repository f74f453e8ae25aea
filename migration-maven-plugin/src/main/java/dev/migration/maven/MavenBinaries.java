package dev.migration.maven;

import dev.migration.database.BinariesResolver;
import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Gets an engine's binaries the way Maven gets everything: local repository first, then the project's repositories,
 * through the user's mirrors, never when offline.
 *
 * @param system Maven's resolver
 * @param session its settings in this build
 * @param remotes the repositories of the project that asks
 */
record MavenBinaries(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> remotes)
        implements BinariesResolver {
    private static final String ANY_CONTEXT = "";

    @Override
    public Path resolve(String groupId, String artifactId, String version) {
        Artifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, remotes, ANY_CONTEXT))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw missing(artifact, e);
        }
    }

    @Override
    public List<Path> resolveWithDependencies(String groupId, String artifactId, String version) {
        Artifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        CollectRequest collect = new CollectRequest(new Dependency(artifact, "runtime"), remotes);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw missing(artifact, e);
        }
    }

    private MigrationException missing(Artifact artifact, RepositoryException e) {
        return MigrationException.setup(
                "The dev database needs %s, which Maven cannot resolve: %s".formatted(artifact, e.getMessage()),
                session.isOffline()
                        ? "Run once without --offline, or set migration.database to h2 or to the jdbc: URL of a"
                                + " scratch server."
                        : "Check that your repositories or mirrors offer it, or set migration.database to another"
                                + " version, to h2 or to the jdbc: URL of a scratch server.",
                e);
    }
}
