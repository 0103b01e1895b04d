package io.pgseam.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** What Maven's repositories have for the current project. */
record Releases(RepositorySystem repositories, MavenSession session) {
    /**
     * Finds the project's own jar of another version.
     *
     * @param version {@code RELEASE} for the newest
     * @throws MojoExecutionException if there is none
     */
    Artifact jar(String version) throws MojoExecutionException {
        MavenProject project = session.getCurrentProject();
        Artifact wanted = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", version);
        try {
            return repositories
                    .resolveArtifact(
                            session.getRepositorySession(),
                            new ArtifactRequest(wanted, project.getRemoteProjectRepositories(), null))
                    .getArtifact();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException("Nothing to compare with: " + e.getMessage(), e);
        }
    }

    /**
     * Finds programs and all that they need at run time.
     *
     * @throws MojoExecutionException if one is missing
     */
    List<Path> classPath(List<Dependency> programs) throws MojoExecutionException {
        CollectRequest wanted = new CollectRequest();
        wanted.setRepositories(session.getCurrentProject().getRemotePluginRepositories());
        for (Dependency program : programs) {
            wanted.addDependency(new org.eclipse.aether.graph.Dependency(
                    new DefaultArtifact(program.getGroupId(), program.getArtifactId(), "jar", program.getVersion()),
                    "runtime"));
        }
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(wanted, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("The generator cannot be loaded: " + e.getMessage(), e);
        }
    }
}
