package io.pgseam.app.faults;

import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation as a process of its own, to be killed, or to run out of memory: the arguments are its title and its batch.
 *
 * <p>With the system property {@code pgseam.faults.heap} it takes all memory in its middle; then it has to fail, and to do the next batch over the
 * same pool, whole.
 */
final class OperationProgram {
    static final int DONE = 0;
    static final int FAILED = 3;
    /** It has failed for lack of memory, and done the next batch. */
    static final int RECOVERED = 4;

    /** Set where the memory is to run out. */
    static final String HEAP = "pgseam.faults.heap";

    private OperationProgram() {}

    public static void main(String[] arguments) {
        Operation operation = Cells.operation(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        Map<String, String> environment = System.getenv();
        Site site = site(environment);
        System.exit(run(operation, site, batch, environment));
    }

    static Map<String, String> environment(Site site) {
        return Map.of(
                "SITE_SERVER_PORT", String.valueOf(site.serverPort()),
                "SITE_WIRE_PORT", String.valueOf(site.wirePort()),
                "SITE_USER", site.user(),
                "SITE_PASSWORD", site.password(),
                "SITE_DIRECTORY", site.directory().toString());
    }

    private static Site site(Map<String, String> environment) {
        return new Site(
                Integer.parseInt(environment.get("SITE_SERVER_PORT")),
                Integer.parseInt(environment.get("SITE_WIRE_PORT")),
                environment.get("SITE_USER"),
                environment.get("SITE_PASSWORD"),
                Path.of(environment.get("SITE_DIRECTORY")));
    }

    private static int run(Operation operation, Site site, int batch, Map<String, String> settings) {
        Optional<ConnectionPool> pool = operation.open(site, batch, settings);
        try {
            Client client = new Client(
                    pool,
                    settings,
                    Isolation.READ_COMMITTED,
                    System.getProperty(HEAP) == null ? () -> {} : OperationProgram::takeAllMemory);
            return System.getProperty(HEAP) == null
                    ? once(operation, site, client, batch)
                    : failAndRecover(operation, site, client, batch);
        } finally {
            pool.ifPresent(ConnectionPool::close);
        }
    }

    private static int once(Operation operation, Site site, Client client, int batch) {
        try {
            operation.run(site, client, batch);
            return DONE;
        } catch (Exception e) {
            e.printStackTrace();
            return FAILED;
        }
    }

    private static int failAndRecover(Operation operation, Site site, Client client, int batch) {
        try {
            operation.run(site, client, batch);
            return DONE;
        } catch (Throwable e) {
            if (Report.of(e) != Report.OUT_OF_MEMORY) {
                e.printStackTrace();
                return FAILED;
            }
        }
        return isWhole(operation, site, client.undisturbed(), batch + 1) ? RECOVERED : FAILED;
    }

    private static boolean isWhole(Operation operation, Site site, Client client, int batch) {
        try {
            operation.run(site, client, batch);
            Kept kept = operation.kept(site, batch, Report.DONE);
            System.out.println("batch " + batch + ": " + kept);
            return kept == Kept.EVERYTHING;
        } catch (Exception e) {
            e.printStackTrace();
            return false;
        }
    }

    private static void takeAllMemory() {
        List<byte[]> all = new ArrayList<>();
        // Smaller pieces in the end, so that hardly anything is left to those who clean up.
        for (int bytes = 1 << 20; bytes > 0; bytes /= 4) {
            try {
                while (true) {
                    all.add(new byte[bytes]);
                }
            } catch (OutOfMemoryError e) {
                if (bytes < 1 << 12) {
                    throw e;
                }
            }
        }
    }
}
