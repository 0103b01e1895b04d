package io.pgseam.app.faults;

import io.pgseam.app.pool.Cancellation;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ConnectionProvider;

/** All connections of a pool at once, asked several times each: whose answer belongs to another question is found. */
record PooledSessions(ConnectionPool pool) {
    private static final int ROUNDS = 3;
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    /** What a session has that a statement of somebody else can have changed. */
    private static final String STATE = "SELECT concat_ws(', ', current_user, current_setting('search_path'),"
            + " current_setting('statement_timeout'), current_setting('lock_timeout'),"
            + " current_setting('idle_in_transaction_session_timeout'), current_setting('transaction_isolation'),"
            + " current_setting('transaction_read_only'),"
            + " (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') || ' locks',"
            + " (SELECT count(*) FROM pg_class WHERE relpersistence = 't' AND relnamespace = pg_my_temp_schema())"
            + " || ' temporary tables')";

    /** What all sessions have in common; a connection that an earlier fault has broken while it was idle is passed over. */
    String state() throws SQLException {
        ConnectionProvider sessions = pool.connections(new Cancellation());
        for (int broken = 0; ; broken++) {
            Connection connection = sessions.acquire();
            try {
                return answer(connection, STATE);
            } catch (SQLException e) {
                if (broken == pool.metrics().maximum()) {
                    throw e;
                }
            } finally {
                sessions.release(connection);
            }
        }
    }

    /** Returns what is wrong with one of them; a connection that is broken is, if another is not in its place then. */
    Optional<String> problem(String expectedState) throws SQLException {
        ConnectionProvider sessions = pool.connections(new Cancellation());
        int maximum = pool.metrics().maximum();
        List<Connection> connections = new ArrayList<>();
        try {
            for (int broken = 0; connections.size() < maximum; ) {
                Connection connection = sessions.acquire();
                try {
                    ask(connection);
                    connections.add(connection);
                } catch (SQLException e) {
                    sessions.release(connection);
                    broken++;
                    if (broken > maximum) {
                        return Optional.of("broken connections are not discarded: " + e.getMessage());
                    }
                }
            }
            for (int round = 1; round <= ROUNDS; round++) {
                for (Connection connection : connections) {
                    Optional<String> problem = ask(connection);
                    if (problem.isPresent()) {
                        return problem;
                    }
                    String state = answer(connection, STATE);
                    if (!state.equals(expectedState) || !connection.getAutoCommit()) {
                        return Optional.of("found a session with " + state + ", expected " + expectedState);
                    }
                }
            }
            return Optional.empty();
        } finally {
            connections.forEach(sessions::release);
        }
    }

    private static Optional<String> ask(Connection connection) throws SQLException {
        String expected = "answer " + QUESTIONS.incrementAndGet();
        String found = answer(connection, "SELECT '" + expected + "'");
        return found.equals(expected) ? Optional.empty() : Optional.of("found " + found + ", expected " + expected);
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
