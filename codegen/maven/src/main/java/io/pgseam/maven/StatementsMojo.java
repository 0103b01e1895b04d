package io.pgseam.maven;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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
        Verdict verdict = ask(older);
        verdict.text().lines().forEach(verdict.isRollingDeployment() ? getLog()::info : getLog()::error);
        if (!verdict.isRollingDeployment()) {
            throw new MojoFailureException(
                    "The last release cannot keep running on the newest schema: expected changes that its statements bear.");
        }
    }

    /** What {@code ReleaseCheck} says, which is loaded with all that it needs, apart from this plugin. */
    private record Verdict(boolean isRollingDeployment, String text) {}

    private Verdict ask(Path older) throws MojoExecutionException {
        MavenProject project = releases.session().getCurrentProject();
        Properties generation = new Properties();
        generation.putAll(properties);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Maven's own loader has the logger's interface, and nothing of pgseam.
        try (URLClassLoader loader = new URLClassLoader(
                urls(releases.classPath(GeneratorDependencies.withJooq(plugin))),
                MavenSession.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> type = loader.loadClass("io.pgseam.generator.ReleaseCheck");
            Object check = type.getMethod("of", Path.class, Path.class, List.class, Properties.class, Path.class)
                    .invoke(
                            null,
                            older,
                            statements.toPath(),
                            schemas,
                            generation,
                            project.getBasedir().toPath());
            return new Verdict((boolean) type.getMethod("isRollingDeployment").invoke(check), (String)
                    type.getMethod("text").invoke(check));
        } catch (InvocationTargetException e) {
            throw new MojoExecutionException(e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new MojoExecutionException("ReleaseCheck of pgseam-generator cannot be called: " + e, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(List<Path> classPath) throws IOException {
        URL[] urls = new URL[classPath.size()];
        for (int index = 0; index < urls.length; index++) {
            urls[index] = classPath.get(index).toUri().toURL();
        }
        return urls;
    }
}
