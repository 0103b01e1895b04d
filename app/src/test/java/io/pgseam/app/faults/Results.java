package io.pgseam.app.faults;

import io.pgseam.app.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Constants;
import org.postgresql.util.DriverInfo;

/**
 * What the matrix has found, and on what.
 *
 * @param machine processors, memory and system
 * @param versions of what took part
 * @param command that repeats it
 */
record Results(String machine, String versions, String date, String command, List<CellResult> cells) {
    static final Path FILE = Path.of("target/reliability/faults.json");

    private static final String COMMAND = "mvn -Psoak -pl app -am -Dtest=FaultMatrixTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpgseam.reliability=write verify";

    static Results now(String server, List<CellResult> cells) {
        return new Results(
                Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                "PostgreSQL " + server + ", Java " + System.getProperty("java.version") + ", jOOQ " + Constants.VERSION
                        + ", pgjdbc " + DriverInfo.DRIVER_VERSION,
                LocalDate.now(ZoneOffset.UTC).toString(),
                COMMAND,
                cells);
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
