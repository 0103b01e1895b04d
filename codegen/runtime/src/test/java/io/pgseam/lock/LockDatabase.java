package io.pgseam.lock;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database whose schema a test writes, with one connection. */
record LockDatabase(ThrowawayDatabase database, Connection connection) implements AutoCloseable {

    static final LockScope PUBLIC = LockScope.of(List.of("public"));

    /** An empty database of the server that the tests share. */
    static LockDatabase create() throws SQLException {
        return of(TestServer.createDatabase());
    }

    static LockDatabase of(ThrowawayDatabase database) throws SQLException {
        return new LockDatabase(database, database.dataSource().getConnection());
    }

    LockDatabase run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    SchemaLock lock() {
        return SchemaLock.read(connection, PUBLIC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
