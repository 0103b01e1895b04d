package io.pgseam.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratedPostgresDatabaseTest {
    private static final Map<String, String> EMBEDDED = Map.of("server", "embedded");

    @TempDir
    private Path directory;

    private Generation generation;

    @BeforeEach
    void prepare() {
        generation = new Generation(directory);
    }

    @Test
    void migrationsBecomeClassesOfOnePackage() throws Exception {
        generation
                .migration("V1__lamps.sql", """
                        CREATE TYPE socket AS ENUM ('e14', 'e27');
                        CREATE TABLE lamps (id uuid PRIMARY KEY, socket socket NOT NULL);
                        """)
                .migration(
                        "V2__comment.sql",
                        "ALTER TABLE lamps ADD tags text[]; COMMENT ON COLUMN lamps.tags IS 'Free labels.';")
                .run(Map.of());

        Map<String, String> files = generation.files();

        assertThat(files.keySet()).contains("shop/Lamps.java", "shop/LampsRecord.java", "shop/Socket.java");
        assertThat(files.get("shop/Lamps.java"))
                .contains(
                        "TableField<LampsRecord, Socket> SOCKET",
                        "TableField<LampsRecord, String[]> TAGS",
                        "Free labels.");
        assertThat(files.keySet()).allMatch(file -> file.matches("shop/\\w+[.]java"));
    }

    @Test
    void foreignKeysAreRead() throws Exception {
        generation.migration("V1__rooms.sql", """
                        CREATE TABLE rooms (id int PRIMARY KEY);
                        CREATE TABLE lamps (id int PRIMARY KEY, room_id int CONSTRAINT lamps_room REFERENCES rooms);
                        """).run(Map.of());

        assertThat(generation.files().get("shop/Keys.java")).contains("LAMPS_ROOM");
    }

    @Test
    void historyTableOfFlywayIsLeftOut() throws Exception {
        generation.migration("V1__lamps.sql", "CREATE TABLE lamps (id int)").run(Map.of());

        assertThat(generation.files().keySet()).noneMatch(file -> file.contains("Flyway"));
    }

    @Test
    void indexBuiltConcurrentlyDoesNotHang() throws Exception {
        generation
                .migration("V1__lamps.sql", "CREATE TABLE lamps (id int)")
                .migration("V2__index.sql", "CREATE INDEX CONCURRENTLY lamps_id ON lamps (id)")
                .run(Map.of());

        assertThat(generation.files().get("shop/Indexes.java")).contains("LAMPS_ID");
    }

    @Test
    void brokenMigrationNamesFileLineStateAndWhatIsLeft() throws Exception {
        generation.migration("V1__lamps.sql", "CREATE TABLE lamps (id int);").migration("V2__watts.sql", """
                        ALTER TABLE lamps ADD watts int;

                        ALTER TABLE lamps
                            ADD colour text,
                            ADD price nmeric;
                        """);

        assertThatThrownBy(() -> generation.run(EMBEDDED))
                .isInstanceOf(MigrationException.class)
                .hasMessageMatching("V2__watts[.]sql:5 failed on embedded PostgreSQL 18[.]\\d+ on 127[.]0[.]0[.]1:\\d+:"
                        + " type \"nmeric\" does not exist \\(42704\\)[.]"
                        + " Database stays at version 1; no classes were generated[.]");
        assertThat(generation.files()).isEmpty();
    }

    @Test
    void failureLeavesNoServer() throws Exception {
        generation.migration("V1__lamps.sql", "CREATE TABL lamps (id int);");
        List<Long> before = EmbeddedServers.running();

        assertThatThrownBy(() -> generation.run(EMBEDDED))
                .hasMessageContaining("V1__lamps.sql:1")
                .hasMessageContaining("syntax error at or near \"TABL\" (42601)")
                .hasMessageContaining("Database stays empty");

        assertThat(EmbeddedServers.running()).isSubsetOf(before);
    }

    /** Its database cannot be dropped either, which says nothing of the reason. */
    @Test
    void aServerThatEndsInAMigrationIsReportedWithTheMigrationAndLeavesNothing() throws Exception {
        generation.migration(
                "V1__lamps.sql",
                "COPY (SELECT 1) TO PROGRAM 'kill -QUIT $(head -n 1 postmaster.pid)'; SELECT pg_sleep(60);");
        List<Long> before = EmbeddedServers.running();

        assertThatThrownBy(() -> generation.run(EMBEDDED))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("V1__lamps.sql:1")
                .hasMessageContaining("no classes were generated");

        assertThat(EmbeddedServers.running()).isSubsetOf(before);
    }

    @Test
    void historyThatFlywayRefusesIsOneLine() throws Exception {
        generation.migration("V1__a.sql", "SELECT 1").migration("V1__b.sql", "SELECT 2");

        assertThatThrownBy(() -> generation.run(Map.of()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Found more than one migration with version 1")
                .hasMessageContaining("no classes were generated")
                .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(1));
    }

    @Test
    void locationThatIsMissingIsAnError() {
        assertThatThrownBy(() -> generation.run(Map.of()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Failed to find filesystem location");
    }

    @Test
    void locationsThatAreNotSetAreAnErrorBeforeAServerStarts() {
        assertThatThrownBy(() -> generation.run(Map.of("locations", "", "server", "embedded")))
                .isInstanceOf(MigrationException.class)
                .hasMessage("The property \"locations\" of jOOQ's <database> is not set: expected Flyway locations with"
                        + " commas between them, such as filesystem:src/main/resources/db/migration."
                        + " No server was started.");
    }

    @Test
    void noServerStartsBeforeJooqAsks() {
        List<Long> before = EmbeddedServers.running();
        try (MigratedPostgresDatabase database = new MigratedPostgresDatabase()) {
            database.setConnection(null);
            assertThat(EmbeddedServers.running()).isSubsetOf(before);
        }
    }
}
