package io.pgseam.maven;

import static org.twdata.maven.mojoexecutor.MojoExecutor.executeMojo;
import static org.twdata.maven.mojoexecutor.MojoExecutor.executionEnvironment;
import static org.twdata.maven.mojoexecutor.MojoExecutor.goal;

import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * jOOQ's Maven plugin with pgseam's generator on its class path.
 *
 * @param version jOOQ's
 * @param dependencies what is added to the plugin's own
 */
record JooqPlugin(String version, List<Dependency> dependencies) {
    /**
     * Takes jOOQ's version from the project, and adds what the project adds to pgseam's plugin.
     *
     * @throws MojoExecutionException if the project does not depend on jOOQ
     */
    static JooqPlugin of(MavenProject project, PluginDescriptor pgseam) throws MojoExecutionException {
        Artifact jooq = project.getArtifactMap().get("org.jooq:jooq");
        if (jooq == null) {
            throw new MojoExecutionException(project.getId()
                    + " has no dependency org.jooq:jooq: expected one, as the generated classes need it and its version is the generator's."
                    + " No classes were generated.");
        }
        return new JooqPlugin(jooq.getVersion(), GeneratorDependencies.of(pgseam));
    }

    /** Runs the goal {@code generate}, which also adds the classes to the project's sources. */
    void generate(Xpp3Dom configuration, MavenProject project, MavenSession session, BuildPluginManager plugins)
            throws MojoExecutionException {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.jooq");
        plugin.setArtifactId("jooq-codegen-maven");
        plugin.setVersion(version);
        plugin.setDependencies(dependencies);
        executeMojo(plugin, goal("generate"), configuration, executionEnvironment(project, session, plugins));
    }
}
