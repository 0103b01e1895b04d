package io.pgseam.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class JooqConfigurationTest {
    @Test
    void everythingButTheMigrationsHasADefault() throws Exception {
        assertThat(configuration("<generator/>").dom()).isEqualTo(xml("""
                <configuration>
                  <generator>
                    <name>io.pgseam.generator.IncrementalJavaGenerator</name>
                    <database><name>io.pgseam.generator.MigratedPostgresDatabase</name></database>
                    <target>
                      <directory>target/generated-sources/jooq</directory>
                      <packageName>org.jooq.generated</packageName>
                    </target>
                  </generator>
                </configuration>
                """));
    }

    @Test
    void whatIsConfiguredStays() throws Exception {
        String generator = """
                <generator>
                  <name>a.Generator</name>
                  <database>
                    <name>a.Database</name>
                    <properties>
                      <property><key>locations</key><value>filesystem:sql</value></property>
                      <property><key>image</key><value>postgres:17</value></property>
                    </properties>
                  </database>
                  <target><directory>src/generated</directory><packageName>shop.schema</packageName></target>
                </generator>
                """;

        JooqConfiguration configuration = configuration(generator);

        assertThat(configuration.dom().getChild("generator")).isEqualTo(xml(generator));
        assertThat(configuration.targetDirectory()).isEqualTo("src/generated");
        assertThat(configuration.targetPackage()).isEqualTo("shop.schema");
        assertThat(configuration.databaseProperties())
                .isEqualTo(Map.of("locations", "filesystem:sql", "image", "postgres:17"));
    }

    @Test
    void loggingAndUnusedElementsAreJooqsToHandle() throws Exception {
        Xpp3Dom dom = JooqConfiguration.of(xml("<generator/>"), "WARN", "FAIL").dom();

        assertThat(dom.getChild("logging").getValue()).isEqualTo("WARN");
        assertThat(dom.getChild("onUnused").getValue()).isEqualTo("FAIL");
    }

    private static JooqConfiguration configuration(String generator) throws Exception {
        return JooqConfiguration.of(xml(generator), null, null);
    }

    private static Xpp3Dom xml(String text) throws Exception {
        return Xpp3DomBuilder.build(new StringReader(text));
    }
}
