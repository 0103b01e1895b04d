package io.pgseam.maven;

import io.pgseam.guard.rules.GuardArguments;
import io.pgseam.guard.scan.GuardScan;
import io.pgseam.guard.scan.ScanReport;
import io.pgseam.guard.scan.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Scans what was packaged with the guard's rules, and fails on SQL written as text. */
@Mojo(
        name = "scan",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ScanMojo extends AbstractMojo {
    private final MavenSession session;

    /** The packages in which plain SQL is allowed and counted, each by its exact name. */
    @Parameter
    private Set<String> audited = Set.of();

    /** {@code REJECT}, or {@code REPORT} to warn only. */
    @Parameter(property = "pgseam.scan.mode", defaultValue = "REJECT")
    private GuardArguments.Mode mode = GuardArguments.Mode.REJECT;

    /** Rules besides those on plain SQL: {@code INSERT_BUILDERS}, {@code TYPED_IN}. */
    @Parameter
    private Set<GuardArguments.Option> options = Set.of();

    /** Dependencies that are scanned with the project's own jar, as {@code groupId:artifactId}; the others are only looked up. */
    @Parameter
    private List<String> dependencies = List.of();

    /** Creates the goal; for Maven. */
    @Inject
    public ScanMojo(MavenSession session) {
        this.session = session;
    }

    /**
     * Scans the project's jar, before the package phase its classes.
     *
     * @throws MojoFailureException if something is rejected
     * @throws MojoExecutionException if a jar cannot be read, or a dependency to scan is none of the project's
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        ScanReport report = scan(session.getCurrentProject());
        boolean isRejected =
                mode == GuardArguments.Mode.REJECT && !report.findings().isEmpty();
        for (Object finding : report.findings()) {
            if (isRejected) {
                getLog().error(finding.toString());
            } else {
                getLog().warn(finding.toString());
            }
        }
        report.notes().forEach(getLog()::info);
        if (isRejected) {
            throw new MojoFailureException(report.notes().get(report.notes().size() - 1));
        }
    }

    private ScanReport scan(MavenProject project) throws MojoExecutionException {
        List<Path> scanned = new ArrayList<>(List.of(
                project.getArtifact().getFile() == null
                        ? Path.of(project.getBuild().getOutputDirectory())
                        : project.getArtifact().getFile().toPath()));
        for (String dependency : dependencies) {
            Artifact artifact = project.getArtifactMap().get(dependency);
            if (artifact == null) {
                throw new MojoExecutionException(
                        dependency + " is to be scanned, but no dependency of " + project.getId() + ": expected one of "
                                + String.join(", ", project.getArtifactMap().keySet()) + ".");
            }
            scanned.add(artifact.getFile().toPath());
        }
        List<Path> classPath = project.getArtifacts().stream()
                .map(artifact -> artifact.getFile().toPath())
                .filter(path -> !scanned.contains(path))
                .toList();
        try {
            return GuardScan.scan(scanned, classPath, new GuardArguments(audited, mode, options));
        } catch (IllegalArgumentException | UnusableInputException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
