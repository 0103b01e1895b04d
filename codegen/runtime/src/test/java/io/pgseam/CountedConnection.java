package io.pgseam;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;

/** One connection for all that a test does, which has to give it back each time. */
public final class CountedConnection implements ConnectionProvider {

    private final Connection connection;
    private int held;

    public CountedConnection(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public Connection acquire() {
        held++;
        return connection;
    }

    @Override
    public void release(Connection released) {
        held--;
    }

    public void assertReleased() {
        assertThat(held).as("connections not released").isZero();
    }

    /** Nobody holds it, and there is no transaction. */
    public void assertIdle() throws SQLException {
        assertReleased();
        assertThat(connection.getAutoCommit()).isTrue();
    }
}
