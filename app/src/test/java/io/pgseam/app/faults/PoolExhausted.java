package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Others have all connections of the pool, and keep them. */
final class PoolExhausted implements Fault {
    @Override
    public String title() {
        return "pool exhausted";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.BEFORE;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        return operation.has(Trait.POOLED) ? Optional.empty() : Optional.of("It opens connections of its own.");
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.POOL_EXHAUSTED);
    }

    @Override
    public void strike(Scene scene) throws SQLException, InterruptedException {
        ConnectionPool pool = scene.client().connections();
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < pool.metrics().maximum()) {
                takeOne(pool).ifPresent(held::add);
            }
            scene.begin();
            scene.awaitEnd();
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /** Empty if the pool's next connection is not there yet. */
    private static Optional<Connection> takeOne(ConnectionPool pool) throws SQLException {
        try {
            return Optional.of(pool.dataSource().getConnection());
        } catch (SQLTransientConnectionException e) {
            return Optional.empty();
        }
    }
}
