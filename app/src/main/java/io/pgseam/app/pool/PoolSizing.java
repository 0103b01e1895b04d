package io.pgseam.app.pool;

/**
 * How many connections are worth having. More of them do not make a server faster: beyond what its cores and disks can do at once, they wait
 * for each other there instead of in the pool, and each costs the server memory.
 */
public final class PoolSizing {
    private PoolSizing() {}

    /**
     * The connections that keep a server busy: cores x 2 + spindles.
     *
     * @param cores of the database server, hyper-threads not counted
     * @param spindles disks that seek at the same time; 0 where the data fit into memory, 1 for an SSD
     */
    public static int forServer(int cores, int spindles) {
        if (cores < 1 || spindles < 0) {
            throw new IllegalArgumentException(
                    "cores=" + cores + ", spindles=" + spindles + ": expected at least 1 core and 0 spindles");
        }
        return cores * 2 + spindles;
    }

    /**
     * The share of one process, so that all together have no more than the total; at least 1.
     *
     * @param total of all processes: what {@link #forServer} says, and less than the server's {@code max_connections}
     * @param workers processes that have a pool each
     */
    public static int forEachOf(int workers, int total) {
        if (workers < 1 || total < workers) {
            throw new IllegalArgumentException("workers=" + workers + ", total=" + total
                    + ": expected at least 1 worker, and a connection for each. Put PgBouncer in between.");
        }
        return total / workers;
    }
}
