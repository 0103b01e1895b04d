package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    private static final ServerSettings SETTINGS = new ServerSettings(
            ServerChoice.EMBEDDED,
            Optional.empty(),
            ServerSettings.DEFAULT_IMAGE,
            ServerSettings.fromSystem().cache());

    @Test
    void runsPostgres18InUtf8() throws SQLException {
        try (PostgresServer server = PostgresServer.start(SETTINGS);
                ThrowawayDatabase database = server.createDatabase()) {
            assertThat(server.description()).matches("embedded PostgreSQL 18[.]\\d+ on 127[.]0[.]0[.]1:\\d+");
            assertThat(Sql.query(database, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.query(database, "SELECT upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void listensOnLoopbackAloneAndAsksForItsPassword() throws SQLException {
        try (PostgresServer server = PostgresServer.start(SETTINGS);
                ThrowawayDatabase database = server.createDatabase()) {
            assertThat(Sql.query(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> ServerUrl.parse(database.url() + "?user=postgres&password=wrong")
                            .orElseThrow()
                            .dataSource()
                            .getConnection())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void databaseIsDroppedOnCloseEvenWhenConnected() throws SQLException {
        try (PostgresServer server = PostgresServer.start(SETTINGS);
                ThrowawayDatabase observer = server.createDatabase()) {
            ThrowawayDatabase database = server.createDatabase();
            try (Connection open = database.dataSource().getConnection()) {
                database.close();
                assertThat(open.isValid(1)).isFalse();
            }
            assertThat(Sql.query(
                            observer, "SELECT count(*) FROM pg_database WHERE datname = '" + database.name() + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void copyOfADatabaseHoldsItsTables() throws SQLException {
        try (PostgresServer server = PostgresServer.start(SETTINGS);
                ThrowawayDatabase template = server.createDatabase()) {
            Sql.execute(template, "CREATE TABLE t AS SELECT 42 AS answer");
            try (ThrowawayDatabase copy = server.createDatabaseFrom(template)) {
                assertThat(Sql.query(copy, "SELECT answer FROM t")).isEqualTo("42");
            }
        }
    }

    @Test
    void closeLeavesNoProcessAndNoDirectory() throws Exception {
        PostgresServer server = PostgresServer.start(SETTINGS);
        RunningServer running = RunningServer.of(server);
        assertThat(running.isThere()).isTrue();

        server.close();

        assertThat(running.isThere()).isFalse();
    }

    @Test
    void killOfTheOwnerLeavesNoProcessAndNoDirectory() throws Exception {
        Process owner = startOwner(java());
        RunningServer running = readServer(owner);

        owner.destroyForcibly().waitFor();

        running.awaitGone();
    }

    @Test
    void interruptOfTheOwnerLeavesNothingByTheTimeItHasExited() throws Exception {
        Process owner = startOwner(interruptibleJava());
        RunningServer running = readServer(owner);

        new ProcessBuilder("kill", "-INT", Long.toString(owner.pid())).start().waitFor();

        assertThat(owner.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(running.isThere()).isFalse();
    }

    @Test
    void directoryWhoseOwnerAndGuardianDiedIsRemovedByTheNextStart() throws Exception {
        Path abandoned = SETTINGS.cache().resolve("run/abandoned-by-test");
        Files.createDirectories(abandoned.resolve("data"));
        Files.createFile(abandoned.resolve("owner.lock"));

        PostgresServer.start(SETTINGS).close();

        assertThat(abandoned).doesNotExist();
    }

    @Test
    void serversOfTwoOwnersRunSideBySide() throws SQLException {
        try (PostgresServer first = PostgresServer.start(SETTINGS);
                PostgresServer second = PostgresServer.start(SETTINGS);
                ThrowawayDatabase database = first.createDatabase()) {
            assertThat(second.description()).isNotEqualTo(first.description());
            assertThat(Sql.query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void secondServerOfOneOwnerDoesNotGiveTheFirstAway() throws Exception {
        try (PostgresServer first = PostgresServer.start(SETTINGS);
                ThrowawayDatabase database = first.createDatabase();
                PostgresServer second = PostgresServer.start(SETTINGS)) {
            // Another JVM's start removes the directories that nobody owns.
            Process other = startOwner(java());
            readServer(other);
            other.destroyForcibly().waitFor();

            assertThat(RunningServer.of(first).isThere()).isTrue();
            assertThat(RunningServer.of(second).isThere()).isTrue();
            assertThat(Sql.query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void serverBelowVersion15IsRefusedAndStopped(@TempDir Path cache) throws Exception {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        BinariesArchive old = new BinariesArchive(URI.create("jar:"
                        + Path.of("target/old-server.jar").toUri() + "!/postgres-" + BinariesArchive.platform()
                        + ".txz")
                .toURL());

        assertThatThrownBy(() -> EmbeddedServer.start(old, cache))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageMatching(
                        "PostgreSQL 14[.]\\d+ at 127[.]0[.]0[.]1:\\d+ is too old: 15 or later is expected[.] Nothing was changed[.] .*");

        assertThat(cache.resolve("run")).isEmptyDirectory();
    }

    @Test
    void strictUmaskOfTheOwnerIsNoObstacle(@TempDir Path cache) throws Exception {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process owner = startOwner("sh", "-c", "umask 077; exec \"$@\"", "sh", java(), "-Dpgseam.cache=" + cache);
        RunningServer running = readServer(owner);

        owner.destroyForcibly().waitFor();

        running.awaitGone();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A build in the background of a script ignores interrupts, and so would what it starts. */
    private static String[] interruptibleJava() {
        return System.getProperty("os.name").equals("Linux")
                ? new String[] {"env", "--default-signal=INT", java()}
                : new String[] {java()};
    }

    /** @param command a JVM with its options, and what starts it */
    private static Process startOwner(String... command) throws Exception {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of(
                "-Dpgseam.server=embedded", "-cp", System.getProperty("java.class.path"), ServerOwner.class.getName()));
        return new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static RunningServer readServer(Process owner) throws Exception {
        try (BufferedReader output = owner.inputReader()) {
            String[] words = output.readLine().split(" ", 2);
            RunningServer running = new RunningServer(Long.parseLong(words[0]), Path.of(words[1]));
            assertThat(running.isThere()).isTrue();
            return running;
        }
    }
}
