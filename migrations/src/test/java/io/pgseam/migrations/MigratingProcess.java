package io.pgseam.migrations;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that migrates one database and says how many migrations it has applied. */
final class MigratingProcess {
    private MigratingProcess() {}

    /** Starts it on a database, with migrations from one location; what it writes is the process's output. */
    static Process start(String url, String user, String password, String location) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty("java.class.path"),
                MigratingProcess.class.getName(),
                location);
        program.environment().putAll(Map.of("TEST_URL", url, "TEST_USER", user, "TEST_PASSWORD", password));
        return program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getenv("TEST_URL"));
        database.setUser(System.getenv("TEST_USER"));
        database.setPassword(System.getenv("TEST_PASSWORD"));
        database.setApplicationName("migrating " + ProcessHandle.current().pid());
        System.out.println(Migrations.migrate(database, arguments));
    }
}
