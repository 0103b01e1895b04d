package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateCheckTest {
    @TempDir
    private Path directory;

    private Generation generation;

    @BeforeEach
    void generate() throws Exception {
        generation = new Generation(directory).migration("V1__lamps.sql", "CREATE TABLE lamps (id int PRIMARY KEY)");
        generation.run(Map.of());
    }

    @Test
    void generationThatIsNotRememberedHasToBeLookedAt() {
        assertThat(check("build").passes()).isFalse();
    }

    @Test
    void rememberedGenerationHasNothingToDo() {
        check("build").remember();

        assertThat(check("build").passes()).isTrue();
    }

    @Test
    void otherBuildHasToBeLookedAt() {
        check("build").remember();

        assertThat(check("other build").passes()).isFalse();
    }

    @Test
    void changedMigrationHasToBeLookedAt() throws Exception {
        check("build").remember();

        generation.migration("V2__rooms.sql", "CREATE TABLE rooms (id int PRIMARY KEY)");

        assertThat(check("build").passes()).isFalse();
    }

    @Test
    void everyChangedFileOfTheOutputHasToBeLookedAt() throws Exception {
        check("build").remember();

        String metadata = "generated/" + NativeImageMetadata.path("shop");
        for (String file :
                new String[] {"generated/shop/Lamps.java", "generated/schema.html", metadata, "schema.lock"}) {
            byte[] bytes = Files.readAllBytes(directory.resolve(file));
            Files.writeString(directory.resolve(file), "changed");
            assertThat(check("build").passes()).as(file).isFalse();
            Files.write(directory.resolve(file), bytes);
            assertThat(check("build").passes()).as(file).isTrue();
        }
    }

    @Test
    void otherServerHasToBeLookedAt() {
        check("build").remember();
        Properties image = properties();
        image.setProperty("image", "postgres:17-alpine");

        assertThat(check("build", image).passes()).isFalse();
    }

    @Test
    void generationForgetsTheBuild() throws Exception {
        check("build").remember();
        generation.migration("V2__rooms.sql", "CREATE TABLE rooms (id int PRIMARY KEY)");

        generation.run(Map.of());

        assertThat(check("build").passes()).isFalse();
    }

    @Test
    void jooqsOwnRunStaysUnchangedBesideIt() throws Exception {
        check("build").remember();
        byte[] remembered = Files.readAllBytes(directory.resolve("generated/shop.fingerprint"));

        generation.run(Map.of());

        assertThat(directory.resolve("generated/shop.fingerprint")).hasBinaryContent(remembered);
    }

    @Test
    void unknownPropertyIsAnErrorAtOnce() {
        Properties unknown = properties();
        unknown.setProperty("location", "filesystem:migrations");

        assertThatThrownBy(() -> check("build", unknown))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("did you mean \"locations\"?");
    }

    private UpToDateCheck check(String build) {
        return check(build, properties());
    }

    private UpToDateCheck check(String build, Properties properties) {
        return UpToDateCheck.of(directory, properties, generation.generated(), "shop", build);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("locations", "filesystem:migrations");
        SharedServer.properties().forEach(properties::setProperty);
        return properties;
    }
}
