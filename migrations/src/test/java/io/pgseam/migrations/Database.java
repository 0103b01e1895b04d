package io.pgseam.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a test asks a database and does to it, each time on a connection of its own. */
record Database(DataSource dataSource) {
    /** The backend that waits half-way in the migrations of {@code interrupted/transaction}. */
    static final String IN_THE_MIDDLE = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Waits until a query has this many rows. */
    void await(int rows, String sql) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (query(sql).size() != rows) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not " + rows + " rows after " + PATIENCE + ": " + sql);
            }
            Thread.sleep(20);
        }
    }

    /** A transaction that has what the migrations in {@code interrupted/transaction} need half-way; until it is closed. */
    Connection holdMiddle() throws SQLException {
        return begin(Connection.TRANSACTION_READ_COMMITTED, "SELECT pg_advisory_xact_lock(4711)");
    }

    /** A transaction that reads, and has CREATE INDEX CONCURRENTLY wait at its end; until it is closed. */
    Connection holdSnapshot() throws SQLException {
        return begin(Connection.TRANSACTION_REPEATABLE_READ, "SELECT count(*) FROM pg_class");
    }

    private Connection begin(int isolation, String sql) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    /** The versions in the history, without those that failed. */
    List<String> applied() throws SQLException {
        return query("SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank");
    }

    List<String> indexes(String table) throws SQLException {
        return query("SELECT c.relname || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END FROM pg_index i"
                + " JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = '" + table + "'::regclass ORDER BY 1");
    }
}
