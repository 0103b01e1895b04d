package io.pgseam.app.faults;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is done to a database, of which a fault leaves all or nothing. A batch is one run of it, with rows of its own.
 *
 * <p>In its middle it comes to what the {@link Client} does there, if it has a place for that in this JVM, and to the {@link Gate} on the server.
 */
interface Operation {
    /** What faults have to know. */
    enum Trait {
        /** Its connections come from the shop's pool. */
        POOLED,
        /** The caller's code runs in its middle. */
        SOURCE,
        /** It changes rows or tables. */
        WRITES,
        /** It ends with a COMMIT. */
        COMMITS,
        /** It is one statement, which the server commits without being asked. */
        AUTOCOMMIT,
        /** Conflicts are tried again. */
        REPEATED,
        /** Another run of the same batch finishes what the first has left; its pool is the batch's own. */
        RESUMED
    }

    /** As the page has it. */
    String title();

    Set<Trait> traits();

    default boolean has(Trait trait) {
        return traits().contains(trait);
    }

    /** The name of the database that a batch is done to. */
    String database(int batch);

    /** How the names of the databases begin in which a batch has sessions. */
    default String sessions(int batch) {
        return database(batch);
    }

    /** Makes what all batches share, once. */
    default void load(Site site) throws Exception {}

    /** Removes what batches have left. */
    void clear(Site site) throws Exception;

    /** Makes what a batch begins with. */
    void prepare(Site site, int batch) throws Exception;

    /** Opens the pool for a batch, unless it has none. */
    default Optional<ConnectionPool> open(Site site, int batch, Map<String, String> settings) {
        return Optional.of(ConnectionPool.open(
                new ShopSettings(site.shop(database(batch)), PoolSettings.from(settings)), new SimpleMeterRegistry()));
    }

    /** Returns when it is done. */
    void run(Site site, Client client, int batch) throws Exception;

    /** Looks what there is of a batch, past everything that the operation used. */
    Kept kept(Site site, int batch, Report report) throws Exception;
}
