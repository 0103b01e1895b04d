package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.generator.pages.SchemaPage;
import io.pgseam.lock.SchemaLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.OnError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalJavaGeneratorTest {
    private static final Map<String, String> DEFAULTS = Map.of();
    private static final String LOCK = """
            pgseam.lock 1 schemas=public without=flyway_schema_history
            schema public
            table public.lamps
            column public.lamps.id type=integer not-null
            column public.lamps.watts type=numeric(5,1)
            primary-key public.lamps.lamps_pkey definition="PRIMARY KEY (id)"
            table public.rooms
            column public.rooms.id type=integer not-null
            primary-key public.rooms.rooms_pkey definition="PRIMARY KEY (id)"
            """;
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private static Generation template;

    @TempDir
    private Path directory;

    private Generation generation;

    @BeforeAll
    static void generateOnce(@TempDir Path directory) throws Exception {
        template = new Generation(directory)
                .migration("V1__lamps.sql", "CREATE TABLE lamps (id int PRIMARY KEY, watts numeric(5, 1))")
                .migration("V2__rooms.sql", "CREATE TABLE rooms (id int PRIMARY KEY)");
        template.run(DEFAULTS);
    }

    /** The same checkout in another directory is unchanged, which the first test holds. */
    @BeforeEach
    void copy() throws Exception {
        generation = new Generation(directory);
        copy(template.directory(), directory);
        age(generation);
    }

    @Test
    void unchangedBuildWritesNoFileWhereverTheCheckoutIs() throws Exception {
        generation.run(DEFAULTS);

        assertThat(rewritten(generation)).isEmpty();
    }

    @Test
    void unchangedBuildDoesNotLookForAServer() throws Exception {
        System.setProperty("pgseam.url", "jdbc:postgresql://127.0.0.1:9/nowhere?user=nobody&password=none");
        try {
            generation.run(DEFAULTS);
            assertThat(rewritten(generation)).isEmpty();

            generation.migration("V3__colour.sql", "ALTER TABLE lamps ADD colour text");
            assertThatThrownBy(() -> generation.run(DEFAULTS)).hasMessageContaining("127.0.0.1:9");
        } finally {
            System.clearProperty("pgseam.url");
        }
    }

    @Test
    void changedMigrationRewritesTheFilesThatDiffer() throws Exception {
        generation.migration("V3__colour.sql", "ALTER TABLE lamps ADD colour text");

        generation.run(DEFAULTS);

        assertThat(rewritten(generation).keySet())
                .contains("shop/Lamps.java", "shop/LampsRecord.java")
                .doesNotContain("shop/Rooms.java", "shop/RoomsRecord.java", "shop/Tables.java");
    }

    @Test
    void oneByteOfAMigrationIsAChange() throws Exception {
        generation.migration("V1__lamps.sql", "CREATE TABLE lamps (id int PRIMARY KEY, watts numeric(6, 1))");

        generation.run(DEFAULTS);

        assertThat(generation.files().get("shop/Lamps.java")).contains("NUMERIC(6, 1)");
    }

    @Test
    void deletedMigrationIsAChange() throws Exception {
        Files.delete(generation.directory().resolve("migrations/V2__rooms.sql"));

        generation.run(DEFAULTS);

        assertThat(generation.files()).doesNotContainKeys("shop/Rooms.java", "shop/RoomsRecord.java");
    }

    @Test
    void changedConfigurationIsAChange() throws Exception {
        generation.run(
                DEFAULTS, configuration -> configuration.getGenerator().setGenerate(new Generate().withPojos(true)));

        assertThat(generation.files())
                .hasSizeGreaterThan(6)
                .anySatisfy((file, text) -> assertThat(text).contains("public class Lamps implements Serializable"));
    }

    @Test
    void changedPropertyIsAChange() throws Exception {
        generation.run(Map.of("image", "postgres:17"));

        assertThat(rewritten(generation)).isNotEmpty();
    }

    @Test
    void changedGeneratedFileIsGeneratedAgain() throws Exception {
        Path file = generation.generated().resolve("shop/Lamps.java");
        String original = Files.readString(file);
        Files.writeString(file, original + " ");

        generation.run(DEFAULTS);

        assertThat(file).hasContent(original);
    }

    @Test
    void deletedGeneratedFileIsGeneratedAgain() throws Exception {
        Path file = generation.generated().resolve("shop/Lamps.java");
        Files.delete(file);

        generation.run(DEFAULTS);

        assertThat(file).exists();
    }

    @Test
    void brokenMigrationLeavesNoFingerprintSoThatTheNextBuildLooksAgain() throws Exception {
        generation.migration("V3__broken.sql", "CREATE TABL broken ()");
        assertThatThrownBy(() -> generation.run(DEFAULTS)).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> generation.run(DEFAULTS)).isInstanceOf(MigrationException.class);
        Files.delete(generation.directory().resolve("migrations/V3__broken.sql"));

        generation.run(DEFAULTS);

        assertThat(generation.files()).containsKey("shop/Lamps.java");
    }

    @Test
    void forcedTypeThatIsUsedIsNotCalledUnusedByAnUnchangedBuild() throws Exception {
        Consumer<Configuration> forced = configuration -> {
            configuration.setOnUnused(OnError.FAIL);
            configuration
                    .getGenerator()
                    .getDatabase()
                    .withForcedTypes(new ForcedType().withName("DOUBLE").withIncludeExpression("lamps.watts"));
        };
        generation.run(DEFAULTS, forced);
        age(generation);

        generation.run(DEFAULTS, forced);

        assertThat(rewritten(generation)).isEmpty();
        assertThat(generation.files().get("shop/Lamps.java")).contains("TableField<LampsRecord, Double> WATTS");
    }

    @Test
    void lockOfTheMigratedDatabaseIsWrittenBesideTheProject() {
        assertThat(generation.directory().resolve("schema.lock")).content().isEqualTo(LOCK);
    }

    @Test
    void checkFailsOnAnEditedLockThoughNothingElseChangedAndUpdateRestoresIt() throws Exception {
        Path lock = generation.directory().resolve("schema.lock");
        Files.writeString(lock, LOCK.replace("(5,1)", "(6,1)"));

        assertThatThrownBy(() -> run("check"))
                .isInstanceOf(LockMismatchException.class)
                .hasMessageContaining("~ column public.lamps.watts type=numeric(6,1) -> type=numeric(5,1)");
        run("update");

        assertThat(lock).content().isEqualTo(LOCK);
    }

    @Test
    void checkFailsOnADeletedLockThoughNothingElseChanged() throws Exception {
        Files.delete(generation.directory().resolve("schema.lock"));

        assertThatThrownBy(() -> run("check")).hasMessageContaining("the file is missing");
    }

    @Test
    void failedCheckLeavesTheGeneratedFilesAndTheLock() throws Exception {
        Map<String, String> files = generation.files();
        generation.migration("V3__colour.sql", "ALTER TABLE lamps ADD colour text");

        assertThatThrownBy(() -> run("check")).hasMessageContaining("+ column public.lamps.colour type=text");

        assertThat(generation.files()).isEqualTo(files);
        assertThat(generation.directory().resolve("schema.lock")).content().isEqualTo(LOCK);
    }

    @Test
    void checkOfWhatAnUpdateWroteIsAnUnchangedBuild() throws Exception {
        run("check");

        assertThat(rewritten(generation)).isEmpty();
    }

    @Test
    void ignoreNeitherReadsNorWritesTheLock() throws Exception {
        Path lock = generation.directory().resolve("schema.lock");
        generation.migration("V3__colour.sql", "ALTER TABLE lamps ADD colour text");
        Files.writeString(lock, "anything");

        run("ignore");

        assertThat(lock).content().isEqualTo("anything");
        assertThat(generation.files().get("shop/Lamps.java")).contains("COLOUR");
        assertThatThrownBy(() -> run("check")).isInstanceOf(LockMismatchException.class);
    }

    @Test
    void lockOfAConfigurationWithoutSchemasHasAllButTheServersOwn() throws Exception {
        generation.migration("V3__cellar.sql", "CREATE SCHEMA cellar; CREATE TABLE cellar.wine (year int)");

        generation.run(
                Map.of("lock", "locks/all.lock"),
                configuration -> configuration
                        .getGenerator()
                        .getDatabase()
                        .withInputSchema(null)
                        .withIncludes("lamps|wine"));

        assertThat(generation.directory().resolve("locks/all.lock"))
                .content()
                .startsWith("pgseam.lock 1 schemas=[cellar public] without=")
                .contains("column cellar.wine.year type=integer\n");
    }

    @Test
    void schemaPageStandsBesideTheClasses() throws Exception {
        assertThat(generation.generated().resolve("schema.html"))
                .content()
                .isEqualTo(SchemaPage.of(SchemaLock.parse(LOCK)));
    }

    @Test
    void changedSchemaPageIsMadeAgainAndNothingElseIsWritten() throws Exception {
        Path page = generation.generated().resolve("schema.html");
        Files.writeString(page, "anything");

        generation.run(DEFAULTS);

        assertThat(page).content().isEqualTo(SchemaPage.of(SchemaLock.parse(LOCK)));
        assertThat(rewritten(generation)).containsOnlyKeys("schema.html", "shop.fingerprint");
    }

    @Test
    void deletedSchemaPageIsMadeAgain() throws Exception {
        Path page = generation.generated().resolve("schema.html");
        Files.delete(page);

        generation.run(DEFAULTS);

        assertThat(page).exists();
    }

    @Test
    void schemaPageShowsTheMigratedDatabaseThoughTheLockIsIgnored() throws Exception {
        generation.migration("V3__colour.sql", "ALTER TABLE lamps ADD colour text");

        run("ignore");

        assertThat(generation.generated().resolve("schema.html")).content().contains("column.public.lamps.colour");
    }

    @Test
    void changeThatThePageDoesNotShowLeavesItUntouched() throws Exception {
        generation.migration("V3__nothing.sql", "CREATE TABLE t (); DROP TABLE t");

        generation.run(DEFAULTS);

        assertThat(rewritten(generation)).containsOnlyKeys("shop.fingerprint");
    }

    private void run(String lockMode) throws Exception {
        generation.run(DEFAULTS, configuration -> {}, lockMode);
    }

    private static void age(Generation generation) throws IOException {
        for (Path file : everyFile(generation.generated()).values()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    private static Map<String, Path> rewritten(Generation generation) throws IOException {
        Map<String, Path> files = everyFile(generation.generated());
        files.values().removeIf(file -> {
            try {
                return Files.getLastModifiedTime(file).equals(LONG_AGO);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    private static Map<String, Path> everyFile(Path directory) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(directory.relativize(path).toString(), path));
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, Path> file : everyFile(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
    }
}
