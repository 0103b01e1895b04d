package io.pgseam.generator.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection of Flyway's. A statement that would be a transaction of its own is run in one that is ended after the second look: its locks are
 * gone with it.
 */
final class Session {
    /** The server's answers to what must be, or make, a transaction of its own. */
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "2D000");

    private static final String TRANSACTION_WAS_BEGUN = "25001";

    private final Connection connection;
    private boolean isBegunByMigration;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** What a statement does, with the answer of its method. */
    interface Execution {
        @Nullable
        Object run() throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    @Nullable
    Object run(Statement statement, String sql, WatchedMigration migration, Execution execution) throws SQLException {
        boolean isOwnTransaction = connection.getAutoCommit();
        if (isOwnTransaction) {
            connection.setAutoCommit(false);
        }
        Snapshot before = Snapshot.read(connection);
        Object answer;
        try {
            answer = execution.run();
        } catch (SQLException e) {
            if (!isOwnTransaction) {
                throw e;
            }
            connection.rollback();
            connection.setAutoCommit(true);
            if (!NOT_IN_A_TRANSACTION.contains(e.getSQLState())) {
                throw e;
            }
            answer = execution.run();
            migration.add(
                    sql,
                    new StatementEffect(
                            migration.baseline(before),
                            before,
                            Snapshot.read(connection),
                            StatementEffect.Setting.ALONE));
            return answer;
        }
        if (isBegunByMigration && state() == TransactionState.IDLE) {
            isBegunByMigration = false;
            connection.setAutoCommit(true);
        }
        Snapshot after = Snapshot.read(connection);
        migration.add(
                sql,
                new StatementEffect(
                        migration.baseline(before),
                        before,
                        after,
                        isOwnTransaction
                                ? StatementEffect.Setting.OWN_TRANSACTION
                                : StatementEffect.Setting.SHARED_TRANSACTION));
        if (isOwnTransaction) {
            if (hasBegun(statement)) {
                isBegunByMigration = true;
            } else {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
        return answer;
    }

    private TransactionState state() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }

    /** Whether the migration itself wanted to begin one, which the server has warned of. */
    private static boolean hasBegun(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (TRANSACTION_WAS_BEGUN.equals(warning.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
