package io.pgseam.maven;

import java.util.Properties;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of jOOQ's goal, in which everything has a value that pgseam has a default for.
 *
 * @param dom as in a POM's {@code <configuration>}
 */
record JooqConfiguration(Xpp3Dom dom) {
    /** Takes what is configured; {@code generator} is changed. */
    static JooqConfiguration of(Xpp3Dom generator, @Nullable String logging, @Nullable String onUnused) {
        Xpp3Dom dom = new Xpp3Dom("configuration");
        dom.addChild(generator);
        setDefault(generator, "name", "io.pgseam.generator.IncrementalJavaGenerator");
        setDefault(child(generator, "database"), "name", "io.pgseam.generator.MigratedPostgresDatabase");
        setDefault(child(generator, "target"), "directory", "target/generated-sources/jooq");
        setDefault(child(generator, "target"), "packageName", "org.jooq.generated");
        if (logging != null) {
            setDefault(dom, "logging", logging);
        }
        if (onUnused != null) {
            setDefault(dom, "onUnused", onUnused);
        }
        return new JooqConfiguration(dom);
    }

    String targetDirectory() {
        return child(target(), "directory").getValue();
    }

    String targetPackage() {
        return child(target(), "packageName").getValue();
    }

    Properties databaseProperties() {
        Properties properties = new Properties();
        for (Xpp3Dom property :
                child(child(child(dom, "generator"), "database"), "properties").getChildren()) {
            properties.setProperty(
                    child(property, "key").getValue(), child(property, "value").getValue());
        }
        return properties;
    }

    private Xpp3Dom target() {
        return child(child(dom, "generator"), "target");
    }

    private static void setDefault(Xpp3Dom parent, String name, String value) {
        if (child(parent, name).getValue() == null) {
            child(parent, name).setValue(value);
        }
    }

    /** The child of this name, which is added if there is none. */
    private static Xpp3Dom child(Xpp3Dom parent, String name) {
        if (parent.getChild(name) == null) {
            parent.addChild(new Xpp3Dom(name));
        }
        return parent.getChild(name);
    }
}
