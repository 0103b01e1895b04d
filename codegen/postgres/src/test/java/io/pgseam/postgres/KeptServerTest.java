package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptServerTest {
    private static final ServerSettings SETTINGS = ServerSettings.fromSystem();

    @TempDir
    private static Path root;

    private static Path directory;

    @BeforeAll
    static void keepATable() throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        directory = root.resolve("below/kept");
        try (KeptServer server = KeptServer.start(directory, SETTINGS)) {
            assertThat(server.age()).isEqualTo(KeptServer.Age.NEW);
            execute(server, "CREATE TABLE t AS SELECT 42 AS answer");
        }
    }

    @Test
    void dataAndPasswordStayFromRunToRun() throws Exception {
        String password;
        try (KeptServer server = KeptServer.start(directory, SETTINGS)) {
            assertThat(server.age()).isEqualTo(KeptServer.Age.KEPT);
            assertThat(server.description()).matches("embedded PostgreSQL 18[.]\\d+ on 127[.]0[.]0[.]1:\\d+");
            assertThat(query(server, "SELECT answer FROM t")).isEqualTo("42");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            password = server.password();
        }
        assertThat(directory.resolve("password")).hasContent(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aDirectoryInUseIsRefused() throws Exception {
        try (KeptServer server = KeptServer.start(directory, SETTINGS)) {
            assertThatThrownBy(() -> KeptServer.start(directory, SETTINGS))
                    .isInstanceOf(PostgresUnavailableException.class)
                    .hasMessage("Data directory " + directory
                            + " is in use by another process. Wait until that ends. Nothing was changed.");
            assertThat(query(server, "SELECT answer FROM t")).isEqualTo("42");
        }
    }

    @Test
    void killOfTheOwnerStopsTheServerAndKeepsTheData() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptServerOwner.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = owner.inputReader()) {
            assertThat(output.readLine()).isEqualTo("kept");
        }

        owner.destroyForcibly().waitFor();

        try (KeptServer server = KeptServer.start(directory, SETTINGS)) {
            assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("43");
        }
    }

    @Test
    void dataOfAnotherVersionAreRefused() throws IOException {
        Path old = Files.createDirectories(root.resolve("old"));
        Files.writeString(Files.createDirectory(old.resolve("data")).resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(() -> KeptServer.start(old, SETTINGS))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageStartingWith("Data directory " + old + " holds data of PostgreSQL 15, expected 18, ");
        assertThat(old.resolve("password")).doesNotExist();
    }

    @Test
    void aDirectoryWithOtherFilesIsRefused() throws IOException {
        Path other = Files.createDirectories(root.resolve("other"));
        Files.createFile(other.resolve("letters.txt"));

        assertThatThrownBy(() -> KeptServer.start(other, SETTINGS))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageStartingWith("Data directory " + other + " holds letters.txt and no server's data.");
        assertThat(other.resolve("data")).doesNotExist();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> KeptServer.start(file.resolve("kept"), SETTINGS))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageStartingWith("Data directory " + file.resolve("kept") + " cannot be used: ");
    }

    static void execute(KeptServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(KeptServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
