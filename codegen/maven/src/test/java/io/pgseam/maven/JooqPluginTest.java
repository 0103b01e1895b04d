package io.pgseam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class JooqPluginTest {
    @Test
    void versionIsThatOfTheProjectsJooq() throws Exception {
        MavenProject project = new MavenProject();
        project.setArtifacts(Set.of(new DefaultArtifact(
                "org.jooq", "jooq", "3.19.1", "compile", "jar", null, new DefaultArtifactHandler("jar"))));

        assertThat(JooqPlugin.of(project, pgseam()).version()).isEqualTo("3.19.1");
    }

    @Test
    void dependenciesOfPgseamsPluginAreJooqsToo() throws Exception {
        MavenProject project = new MavenProject();
        project.setArtifacts(Set.of(new DefaultArtifact(
                "org.jooq", "jooq", "3.19.1", "compile", "jar", null, new DefaultArtifactHandler("jar"))));
        PluginDescriptor pgseam = pgseam();
        Dependency migrations = new Dependency();
        migrations.setArtifactId("migrations");
        pgseam.getPlugin().addDependency(migrations);

        assertThat(JooqPlugin.of(project, pgseam).dependencies())
                .extracting(Dependency::getArtifactId)
                .containsExactly("migrations", "pgseam-generator", "testcontainers");
    }

    @Test
    void projectWithoutJooqIsToldToDependOnIt() {
        MavenProject project = new MavenProject();
        project.setGroupId("shop");
        project.setArtifactId("schema");
        project.setVersion("1");

        assertThatThrownBy(() -> JooqPlugin.of(project, pgseam()))
                .hasMessage("shop:schema:jar:1 has no dependency org.jooq:jooq: expected one, as the generated classes"
                        + " need it and its version is the generator's. No classes were generated.");
    }

    private static PluginDescriptor pgseam() {
        PluginDescriptor pgseam = new PluginDescriptor();
        pgseam.setGroupId("io.pgseam");
        pgseam.setVersion("0.1.0");
        pgseam.setPlugin(new Plugin());
        return pgseam;
    }
}
