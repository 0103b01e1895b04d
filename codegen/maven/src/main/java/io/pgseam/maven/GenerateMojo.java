package io.pgseam.maven;

import io.pgseam.generator.UpToDateCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;
import org.twdata.maven.mojoexecutor.PlexusConfigurationUtils;

/**
 * Generates as the goal of jOOQ's own plugin does, with the same configuration, in which pgseam's generator and database need no name.
 *
 * <p>Where nothing changed, jOOQ and its plugin are not even resolved. jOOQ's version is that of the project's dependency {@code
 * org.jooq:jooq}.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private final BuildPluginManager plugins;
    private final MavenSession session;

    /** jOOQ's {@code <generator>}, as its manual describes it. */
    @Parameter(required = true)
    private PlexusConfiguration generator;

    /** The lowest level of jOOQ's messages, such as {@code WARN}. */
    @Parameter(property = "jooq.codegen.logging")
    private @Nullable String logging;

    /** Whether a configured element that matches nothing fails the build: {@code FAIL}, {@code LOG} or {@code SILENT}. */
    @Parameter(property = "jooq.codegen.onUnused")
    private @Nullable String onUnused;

    /** Takes the classes as they are, changed or not. */
    @Parameter(property = "jooq.codegen.skip")
    private boolean skip;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Creates the goal; for Maven. */
    @Inject
    public GenerateMojo(BuildPluginManager plugins, MavenSession session) {
        this.plugins = plugins;
        this.session = session;
    }

    /**
     * Generates, unless that was done from the same.
     *
     * @throws MojoExecutionException if generation fails, or the project has no dependency on jOOQ
     */
    @Override
    public void execute() throws MojoExecutionException {
        MavenProject project = session.getCurrentProject();
        JooqConfiguration configuration =
                JooqConfiguration.of(PlexusConfigurationUtils.toXpp3Dom(generator), logging, onUnused);
        JooqPlugin jooq = JooqPlugin.of(project, plugin);
        if (skip) {
            getLog().info("Skipped: " + configuration.targetPackage());
            project.addCompileSourceRoot(configuration.targetDirectory());
            return;
        }
        UpToDateCheck check = check(project, configuration, jooq);
        if (check.passes()) {
            getLog().info("Unchanged: " + configuration.targetPackage() + " is up to date with the migrations");
            project.addCompileSourceRoot(configuration.targetDirectory());
        } else {
            jooq.generate(configuration.dom(), project, session, plugins);
            check.remember();
        }
    }

    private static UpToDateCheck check(MavenProject project, JooqConfiguration configuration, JooqPlugin jooq) {
        GenerationClassPath classPath = GenerationClassPath.of(project);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = classPath.loader()) {
            thread.setContextClassLoader(loader);
            return UpToDateCheck.of(
                    project.getBasedir().toPath(),
                    configuration.databaseProperties(),
                    project.getBasedir().toPath().resolve(configuration.targetDirectory()),
                    configuration.targetPackage(),
                    configuration.dom() + jooq.version() + classPath.text());
        } catch (IOException e) {
            throw new UncheckedIOException("The project's class path cannot be closed", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
