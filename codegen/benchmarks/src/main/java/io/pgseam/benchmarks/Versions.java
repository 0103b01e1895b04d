package io.pgseam.benchmarks;

import io.pgseam.postgres.PostgresServer;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Constants;
import org.postgresql.util.DriverInfo;

/** What is measured, by name and version. */
final class Versions {
    private Versions() {}

    static Map<String, String> client() {
        return Map.of(
                "JDK",
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "jOOQ",
                Constants.FULL_VERSION,
                "pgjdbc",
                DriverInfo.DRIVER_VERSION,
                "pgseam",
                System.getProperty("pgseam.version", "in development"));
    }

    static Map<String, String> with(PostgresServer server) {
        Map<String, String> versions = new TreeMap<>(client());
        // The port says nothing.
        versions.put("server", server.description().replaceFirst(" on .*", ""));
        return versions;
    }
}
