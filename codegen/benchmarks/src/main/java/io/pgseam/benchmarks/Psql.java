package io.pgseam.benchmarks;

import io.pgseam.postgres.ThrowawayDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The psql of this machine, as a peer. */
record Psql(Path program, ThrowawayDatabase database) {
    /** What to say where there is none. */
    static final String MISSING = "psql \\copy was left out: no psql on the PATH or below /usr/lib/postgresql.";

    /** Empty if neither the PATH nor Debian's directories have one. */
    static Optional<Psql> find(ThrowawayDatabase database) throws IOException {
        Stream<Path> path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(path, debian())
                .map(directory -> directory.resolve("psql"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Psql(program, database));
    }

    private static Stream<Path> debian() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin")).sorted(Comparator.reverseOrder()).toList().stream();
        }
    }

    /** Runs one command, without the user's start-up file. */
    void run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--username=" + database.user(),
                        "--dbname=" + database.url().substring("jdbc:".length()),
                        "--command=" + command)
                .inheritIO();
        builder.environment().put("PGPASSWORD", database.password());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("psql ended with " + status + ": " + command);
        }
    }
}
