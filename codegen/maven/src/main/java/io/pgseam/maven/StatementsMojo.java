package io.pgseam.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Asks a server whether the statements of the last release still work on the newest schema, and those of this build on the one before; fails
 * where the last release cannot keep running.
 *
 * <p>Statements are what a {@code StatementRecorder} wrote while the tests ran. The migrations come from the plugin's dependencies or from
 * files.
 */
@Mojo(name = "statements", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class StatementsMojo extends AbstractMojo {
    private final Releases releases;

    /** What this build's tests recorded. */
    @Parameter(defaultValue = "${project.build.outputDirectory}/META-INF/pgseam/statements.lock")
    private File statements;

    /**
     * The version of the project's last release, {@code RELEASE} for the newest in its repositories; without one, this build's statements
     * stand for it.
     */
    @Parameter(property = "pgseam.released")
    private String released;

    /** Properties of the generator's {@code <database>}, such as {@code locations}; and {@code previous}, the last release's Flyway version. */
    @Parameter(required = true)
    private Map<String, String> properties;

    /** The schemas that the application uses. */
    @Parameter(defaultValue = "public")
    private List<String> schemas;

    /** As for the tests: without them there are no statements. */
    @Parameter(property = "skipTests")
    private boolean skipTests;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Creates the goal; for Maven. */
    @Inject
    public StatementsMojo(RepositorySystem repositories, MavenSession session) {
        this.releases = new Releases(repositories, session);
    }

    /**
     * Checks and reports.
     *
     * @throws MojoFailureException if the last release cannot keep running
     * @throws MojoExecutionException if there are no statements, or nothing to compare with
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipTests) {
            getLog().info("Skipped: without tests no statements are recorded");
            return;
        }
        Path older = released == null
                ? statements.toPath()
                : releases.jar(released).getFile().toPath();
        GeneratorCall.Verdict verdict = new GeneratorCall(releases, plugin, "ReleaseCheck", "isRollingDeployment")
                .ask(
                        properties,
                        new GeneratorCall.Argument(Path.class, older),
                        new GeneratorCall.Argument(Path.class, statements.toPath()),
                        new GeneratorCall.Argument(List.class, schemas));
        verdict.text().lines().forEach(verdict.isGood() ? getLog()::info : getLog()::error);
        if (!verdict.isGood()) {
            throw new MojoFailureException(
                    "The last release cannot keep running on the newest schema: expected changes that its statements bear.");
        }
    }
}
