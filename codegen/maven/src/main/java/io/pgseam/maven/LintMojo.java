package io.pgseam.maven;

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
 * Watches the migrations on a throw-away server, and fails where one would make a running application wait or fail: locks that readers or writers
 * wait for while rows are read, written anew or indexed, and the like. The migrations come from the plugin's dependencies or from files.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class LintMojo extends AbstractMojo {
    private final Releases releases;

    /**
     * Properties of the generator's {@code <database>}, such as {@code locations}; {@code waivers}, the file of what may stay, default {@code
     * migration-waivers.txt}; {@code since}, the first of Flyway's versions that is watched, default all; and {@code lockTimeout}, with which the
     * sessions begin that migrate, such as {@code 5s}, default none.
     */
    @Parameter(required = true)
    private Map<String, String> properties;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Creates the goal; for Maven. */
    @Inject
    public LintMojo(RepositorySystem repositories, MavenSession session) {
        this.releases = new Releases(repositories, session);
    }

    /**
     * Watches and reports.
     *
     * @throws MojoFailureException if something is found that is not waived, or a waiver is none
     * @throws MojoExecutionException if a migration fails
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        GeneratorCall.Verdict verdict = new GeneratorCall(releases, plugin, "MigrationLint", "isClean").ask(properties);
        verdict.text().lines().forEach(verdict.isGood() ? getLog()::info : getLog()::error);
        if (!verdict.isGood()) {
            throw new MojoFailureException("The migrations are not safe on a database that is in use:"
                    + " expected none of the above, or a waiver for each with a reason.");
        }
    }
}
