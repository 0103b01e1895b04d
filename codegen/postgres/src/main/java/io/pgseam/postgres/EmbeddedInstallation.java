package io.pgseam.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's programs beside an initialised cluster that is copied for every server, which takes a third of initdb's time.
 *
 * @param home the directory with {@code bin}, {@code lib}, {@code share}, {@code cluster} and {@code password}
 */
record EmbeddedInstallation(Path home) {
    private static final int BUILTIN_LOCALE_SINCE = 17;
    private static final int INITDB_SECONDS = 120;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    /** The administrator's password: random, made with the cluster, readable for this user alone. */
    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    void initialise() throws IOException {
        initialise(cluster(), passwordFile(), "--no-sync");
    }

    /** Makes a cluster whose administrator has a password of its own. */
    void initialise(Path cluster, Path passwordFile, String... options) throws IOException {
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, UUID.randomUUID().toString());
        Files.createDirectory(cluster);
        ServerUser.give(passwordFile);
        ServerUser.give(cluster);
        List<String> initdb = new ArrayList<>(List.of(
                program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8"));
        initdb.addAll(List.of(options));
        if (majorVersion() >= BUILTIN_LOCALE_SINCE) {
            initdb.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        } else {
            initdb.add("--locale=C");
        }
        run(initdb);
    }

    int majorVersion() throws IOException {
        String version = run(List.of(program("postgres").toString(), "--version"));
        return Integer.parseInt(version.replaceFirst("^\\D*", "").replaceFirst("\\D.*$", ""));
    }

    private String run(List<String> command) throws IOException {
        Process process = ServerUser.process(home, ServerUser.command(command))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PostgresUnavailableException("embedded PostgreSQL: " + command.get(0) + " failed: "
                        + output.lines().reduce((first, last) -> last).orElse("no output")
                        + ". No server was started.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresUnavailableException("embedded PostgreSQL: interrupted. No server was started.", e);
        }
        return output;
    }
}
