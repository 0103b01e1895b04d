package io.pgseam.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A replica of an embedded server, made from a copy of its data, that follows its log. */
public final class StandbyServer implements AutoCloseable {
    private final GuardedProgram program;
    private final PGSimpleDataSource administrator = new PGSimpleDataSource();
    private final int port;

    private StandbyServer(GuardedProgram program, int port, ThrowawayDatabase primary) {
        this.program = program;
        this.port = port;
        administrator.setPortNumbers(new int[] {port});
        administrator.setDatabaseName(primary.name());
        administrator.setUser(primary.user());
        administrator.setPassword(primary.password());
    }

    /** An embedded server of its own, whatever else tests use. */
    public static PostgresServer startPrimary() {
        ServerSettings system = ServerSettings.fromSystem();
        return PostgresServer.start(
                new ServerSettings(ServerChoice.EMBEDDED, system.url(), system.image(), system.cache()));
    }

    /** Starts a replica of the server of a database. */
    public static StandbyServer follow(ThrowawayDatabase primary) throws SQLException {
        GuardedProgram program = GuardedProgram.prepare();
        int port = GuardedProgram.freePort();
        try (Connection connection = primary.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', true)");
            program.copy(Path.of(text(statement, "SELECT current_setting('data_directory')")));
            program.delete("postmaster.pid")
                    .write("backup_label", text(statement, "SELECT labelfile FROM pg_backup_stop(false)"))
                    .write("standby.signal", "")
                    .write(
                            "postgresql.auto.conf",
                            "primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s'%n"
                                    .formatted(text(statement, "SHOW port"), primary.user(), primary.password()));
        }
        program.start(
                port,
                "QUIT",
                List.of(
                        postgres().toString(),
                        "-D",
                        program.data().toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"));
        StandbyServer standby = new StandbyServer(program, port, primary);
        standby.awaitConnections();
        return standby;
    }

    public int port() {
        return port;
    }

    /** Has the replica stay where it is in the log. */
    public void pause() throws SQLException {
        execute("SELECT pg_wal_replay_pause()");
    }

    public void resume() throws SQLException {
        execute("SELECT pg_wal_replay_resume()");
    }

    @Override
    public void close() {
        program.close();
    }

    private void awaitConnections() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute("SELECT 1");
                return;
            } catch (SQLException e) {
                if (attempt == 600) {
                    close();
                    throw e;
                }
                sleep();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Path postgres() {
        try {
            return new EmbeddedCache(ServerSettings.fromSystem().cache().toAbsolutePath())
                    .installation(BinariesArchive.onClassPath().orElseThrow())
                    .program("postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
