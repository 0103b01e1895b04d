package io.pgseam.app;

import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PasswordSource;
import io.pgseam.postgres.GuardedProgram;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** PgBouncer in transaction mode in front of a test's database, with as many sessions as it is given. */
public final class PgBouncer implements AutoCloseable {
    private final GuardedProgram program;
    private final int port;

    private PgBouncer(GuardedProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    public static boolean isInstalled() {
        return binary().isPresent();
    }

    /**
     * Starts one that clients and the server's sessions log in to as one role, by SCRAM.
     *
     * @param more lines for the configuration
     */
    public static PgBouncer start(DatabaseSettings direct, String role, String password, int sessions, String... more) {
        int port = GuardedProgram.freePort();
        String[] server = direct.address().split(":");
        GuardedProgram program = GuardedProgram.prepare();
        program.write("users.txt", "\"" + role + "\" \"" + password + "\"\n").write("pgbouncer.ini", """
                        [databases]
                        * = host=%s port=%s
                        [pgbouncer]
                        listen_addr = 127.0.0.1
                        listen_port = %d
                        unix_socket_dir =
                        auth_type = scram-sha-256
                        auth_file = %s
                        pool_mode = transaction
                        default_pool_size = %d
                        %s
                        """.formatted(
                server[0], server[1], port, program.data().resolve("users.txt"), sessions, String.join("\n", more)));
        program.start(
                port,
                "TERM",
                List.of(
                        binary().orElseThrow().toString(),
                        program.data().resolve("pgbouncer.ini").toString()));
        return new PgBouncer(program, port);
    }

    /** The same database by way of this. */
    public DatabaseSettings settings(DatabaseSettings direct, String role, String password) {
        return new DatabaseSettings(
                "127.0.0.1:" + port,
                direct.database(),
                role,
                PasswordSource.given(Optional.of(password)),
                Map.of("sslmode", "disable"));
    }

    @Override
    public void close() {
        program.close();
    }

    /** Debian has it in a directory for administrators, which others do not search. */
    private static Optional<Path> binary() {
        String searched = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(searched.split(File.pathSeparator))
                .map(directory -> Path.of(directory, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
