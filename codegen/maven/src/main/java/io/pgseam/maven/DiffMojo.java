package io.pgseam.maven;

import io.pgseam.generator.report.ChangeReport;
import io.pgseam.lock.LockFormatException;
import io.pgseam.lock.SchemaLock;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;

/**
 * Reports what the schema's change since a release means for code that was compiled against that, and fails where it breaks such code and the
 * project has the same major version still.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends AbstractMojo {
    private final Releases releases;

    /** The version of the project's schema jar that is compared with; {@code RELEASE} for the last one in the project's repositories. */
    @Parameter(property = "pgseam.released", defaultValue = "RELEASE")
    private String released;

    /** The lock of the schema as it is now. */
    @Parameter(property = "pgseam.lock.file", defaultValue = "${project.basedir}/schema.lock")
    private File lock;

    /** Creates the goal; for Maven. */
    @Inject
    public DiffMojo(RepositorySystem repositories, MavenSession session) {
        this.releases = new Releases(repositories, session);
    }

    /**
     * Compares and reports.
     *
     * @throws MojoFailureException if a change breaks code and the major version is the same
     * @throws MojoExecutionException if there is no such release, or it holds no lock
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        MavenProject project = releases.session().getCurrentProject();
        Artifact release = releases.jar(released);
        ChangeReport report = ChangeReport.between(
                project.getArtifactId() + " " + release.getVersion(),
                read(release.getFile().toPath()),
                project.getVersion(),
                read(lock.toPath()));
        boolean isRefused = report.isBreaking() && major(release.getVersion()).equals(major(project.getVersion()));
        report.text().lines().forEach(line -> {
            if (isRefused) {
                getLog().error(line);
            } else {
                getLog().info(line);
            }
        });
        if (isRefused) {
            throw new MojoFailureException("The schema breaks code that was compiled against " + release
                    + ": expected another" + " major version than " + major(project.getVersion())
                    + ", or changes that are compatible.");
        }
    }

    private static SchemaLock read(Path file) throws MojoExecutionException {
        try {
            return SchemaLock.of(file);
        } catch (LockFormatException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private static String major(String version) {
        return version.replaceFirst("[^0-9].*", "");
    }
}
