package io.pgseam.lock;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/**
 * Compares the database that an application meets with the lock of its classes. Thread-safe.
 *
 * <p>Usage, once at start-up:
 *
 * <pre>{@code
 * new StartupCheck(SchemaLock.besides(Products.class), Strictness.COMPATIBLE).require(connection);
 * }</pre>
 *
 * @param lock that the classes were generated from
 */
public record StartupCheck(SchemaLock lock, Strictness strictness) {

    /**
     * Returns the differences from the lock to the database that the strictness does not allow; none if all is well.
     *
     * <p>One query for each of the catalogs, whatever the number of tables. Needs no privilege on the objects.
     *
     * @param connection the caller closes it; a transaction that is open stays so
     * @throws DataAccessException if the server refuses
     */
    public LockDiff run(Connection connection) {
        LockDiff diff = lock.diff(SchemaLock.read(connection, lock.scope()));
        return switch (strictness) {
            case EXACT -> diff;
            case COMPATIBLE ->
                new LockDiff(diff.impacts().stream()
                        .filter(Impact::isBreaking)
                        .map(Impact::difference)
                        .toList());
        };
    }

    /**
     * Does nothing if the database is as the strictness demands.
     *
     * @param connection as in {@link #run}
     * @throws SchemaMismatchException if it is not; the message has every difference
     * @throws DataAccessException if the server refuses
     */
    public void require(Connection connection) {
        LockDiff diff = run(connection);
        if (!diff.isEmpty()) {
            throw new SchemaMismatchException(database(connection), diff);
        }
    }

    private static String database(Connection connection) {
        try {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new DataAccessException("Asking for the database's name failed: " + e.getMessage(), e);
        }
    }
}
