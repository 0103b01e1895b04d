package io.pgseam.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Run after the jar has been made. */
class RunnableJar {
    private static final Path JAR = Path.of("target/pgseam-app.jar");

    @TempDir
    private Path directory;

    @Test
    void itHasAServerAndTheMigrationsAndRunsWithoutAnythingElse() throws IOException, InterruptedException {
        Path file = Files.writeString(
                directory.resolve("products.csv"), "name,price,category,tags,metadata,stock\nlamp,1,lamps,{},{},1\n");

        assertThat(run("import", file.toString(), "--server", "embedded"))
                .contains(", temporary: its data end with this command", "1 products inserted in ");
        assertThat(run("check", "--exact", "--server", "embedded"))
                .contains("The database is the one that this program was compiled for.");
    }

    @Test
    void itKnowsItsVersionAndItsHelp() throws IOException, InterruptedException {
        assertThat(run("--version")).matches("pgseam-app \\d+\\.\\d+\\.\\d+\\RJava .*\\R");
        assertThat(run("import", "--help")).contains("--on-conflict");
    }

    @Test
    void licencesAreThereAndSignaturesAreNot() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .noneMatch(name -> name.matches("META-INF/[^/]*[.](SF|DSA|RSA)"))
                    .doesNotHaveDuplicates();
            String drivers = new String(
                    jar.getInputStream(jar.getEntry("META-INF/services/org.flywaydb.core.extensibility.Plugin"))
                            .readAllBytes(),
                    UTF_8);
            assertThat(drivers).contains("PostgreSQLDatabaseType", "CoreResourceTypeProvider");
        }
    }

    @Test
    void whatIsInItIsListedWithLicencesThatLetAnybodyPassItOn() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            JsonNode bill =
                    new JsonMapper().readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")));

            assertThat(bill.get("components")).hasSizeGreaterThan(40).allSatisfy(component -> {
                assertThat(component.get("version").asString()).isNotEmpty().doesNotContain("SNAPSHOT");
                assertThat(licences(component))
                        .as(component.get("purl").asString())
                        .containsAnyOf(
                                "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT");
            });
        }
    }

    private static List<String> licences(JsonNode component) {
        return component.get("licenses").findValuesAsString("id");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("PG") || name.endsWith("_OPTIONS"));
        int status = process.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
