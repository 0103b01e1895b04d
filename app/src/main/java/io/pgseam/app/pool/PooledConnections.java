package io.pgseam.app.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;

/** The pool's connections for one piece of work, as long as that is not cancelled. */
record PooledConnections(HikariDataSource hikari, Acquisition acquisition, Cancellation cancellation)
        implements ConnectionProvider {

    @Override
    public Connection acquire() {
        Connection connection = cancellation.waiting(acquisition::acquire);
        cancellation.attach(connection);
        try {
            cancellation.check();
            return connection;
        } catch (RuntimeException e) {
            release(connection);
            throw e;
        }
    }

    @Override
    public void release(Connection connection) {
        boolean mayBeCancelled = cancellation.detach(connection);
        try {
            connection.close();
        } catch (SQLException e) {
            // What was done with it is done: only the connection is lost.
            mayBeCancelled = true;
        }
        if (mayBeCancelled) {
            hikari.evictConnection(connection);
        }
    }
}
