package io.pgseam.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What pgseam's generator runs with, which pgseam's own plugin leaves out so that an unchanged build does not resolve it. */
final class GeneratorDependencies {
    private GeneratorDependencies() {}

    /** Returns the generator, and what the project adds to pgseam's plugin. */
    static List<Dependency> of(PluginDescriptor pgseam) {
        List<Dependency> dependencies = new ArrayList<>(pgseam.getPlugin().getDependencies());
        dependencies.add(dependency(pgseam.getGroupId(), "pgseam-generator", pgseam.getVersion()));
        // jOOQ's plugin pins an old one for everything below it; only a direct dependency wins over that.
        dependencies.add(
                dependency("org.testcontainers", "testcontainers", versions().getProperty("testcontainers")));
        return List.copyOf(dependencies);
    }

    /** Returns the same with the jOOQ that pgseam was compiled with, for where jOOQ's plugin does not bring its own. */
    static List<Dependency> withJooq(PluginDescriptor pgseam) {
        List<Dependency> dependencies = new ArrayList<>(of(pgseam));
        for (String artifact : List.of("jooq", "jooq-codegen", "jooq-meta")) {
            dependencies.add(dependency("org.jooq", artifact, versions().getProperty("jooq")));
        }
        return dependencies;
    }

    private static Dependency dependency(String group, String artifact, String version) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(group);
        dependency.setArtifactId(artifact);
        dependency.setVersion(version);
        return dependency;
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream file = GeneratorDependencies.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties of the plugin cannot be read", e);
        }
        return versions;
    }
}
