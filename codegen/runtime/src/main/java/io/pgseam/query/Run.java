package io.pgseam.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.ConverterContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.DetachedException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;
import org.jooq.tools.JooqLogger;
import org.jooq.tools.LoggerListener;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a plan, on a connection of the configuration's provider, which is that of its transaction. Failures are jOOQ's
 * exceptions. Closing gives the connection back.
 */
class Run implements AutoCloseable {

    private static final JooqLogger STATEMENT_LOG = JooqLogger.getLogger(LoggerListener.class);
    private static final int STREAM_FETCH_SIZE = 1_000;

    private final Plan<?> plan;
    private final Configuration configuration;
    private ConnectionProvider provider;
    private @Nullable Execution execution;
    private @Nullable RunScope scope;
    private @Nullable BindScope bindScope;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;
    private @Nullable List<AutoCloseable> resources;

    Run(Plan<?> plan, Configuration configuration) {
        this.plan = plan;
        this.configuration = configuration;
        this.provider = configuration.connectionProvider();
    }

    /** Starts, with the listeners if there are any; takes no connection yet. */
    static Run start(Plan<?> plan, Configuration configuration) {
        ExecuteListenerProvider[] providers = configuration.executeListenerProviders();
        boolean logged = STATEMENT_LOG.isDebugEnabled()
                && !Boolean.FALSE.equals(configuration.settings().isExecuteLogging());
        return providers.length == 0 && !logged
                ? new Run(plan, configuration)
                : new ListenedRun(plan, configuration, logged, providers);
    }

    /** Executes a query. */
    <I> ResultSet query(Plan<I> plan, I input) {
        try {
            return query(plan, prepare(), input);
        } catch (SQLException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** Executes a query whose rows come in portions. */
    <I> ResultSet stream(Plan<I> plan, I input) {
        try {
            PreparedStatement prepared = prepare();
            if (prepared.getConnection().getAutoCommit()) {
                throw new IllegalStateException("A stream outside of a transaction: the driver would hold all rows."
                        + " Nothing was executed. Take it in ctx.transaction(...), or use fetch.");
            }
            if (plan.options().fetchSize() == 0) {
                prepared.setFetchSize(STREAM_FETCH_SIZE);
            }
            return query(plan, prepared, input);
        } catch (SQLException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private <I> ResultSet query(Plan<I> plan, PreparedStatement prepared, I input) throws SQLException {
        bind(plan, prepared, input);
        executeStart();
        rows = prepared.executeQuery();
        executeEnd();
        return Objects.requireNonNull(rows);
    }

    /** Executes a statement, and returns the count of its rows. */
    <I> int update(Plan<I> plan, I input) {
        try {
            PreparedStatement prepared = prepare();
            bind(plan, prepared, input);
            executeStart();
            int count = prepared.executeUpdate();
            counted(count);
            executeEnd();
            return count;
        } catch (SQLException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    /** Executes a statement once for each input, in one go, and returns the counts of rows. */
    <I> int[] batch(Plan<I> plan, Collection<? extends I> inputs) {
        try {
            PreparedStatement prepared = prepare();
            for (I input : inputs) {
                bind(plan, prepared, input);
                prepared.addBatch();
            }
            executeStart();
            int[] counts = prepared.executeBatch();
            counted(counts);
            executeEnd();
            return counts;
        } catch (SQLException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepare() throws SQLException {
        started();
        connection = provider.acquire();
        if (connection == null) {
            throw new DetachedException("Cannot execute query. No JDBC Connection configured");
        }
        prepareStart();
        if (statement == null) {
            statement = connection.prepareStatement(plan.sql());
        }
        prepareEnd();
        plan.options().set(statement);
        return statement;
    }

    private <I> void bind(Plan<I> plan, PreparedStatement prepared, I input) throws SQLException {
        bindStart();
        plan.bind(prepared, input, this);
        bindEnd();
    }

    RuntimeException failed(SQLException e) {
        return translated(e);
    }

    RuntimeException failed(RuntimeException e) {
        return e;
    }

    /** Makes of it what jOOQ does. */
    final RuntimeException translated(SQLException e) {
        String message = "SQL [" + plan.sql() + "]; " + e.getMessage();
        String state = e.getSQLState();
        SQLStateClass kind = state == null ? SQLStateClass.NONE : SQLStateClass.fromCode(state);
        return switch (kind) {
            case C22_DATA_EXCEPTION -> new DataException(message, e);
            case C23_INTEGRITY_CONSTRAINT_VIOLATION -> new IntegrityConstraintViolationException(message, e);
            default -> new DataAccessException(message, e);
        };
    }

    @Override
    public void close() {
        try {
            JDBCUtils.safeClose(rows);
            if (statement != null) {
                warnings(statement);
            }
        } finally {
            JDBCUtils.safeClose(statement);
            if (resources != null) {
                resources.forEach(JDBCUtils::safeClose);
            }
            release();
        }
    }

    private void release() {
        try {
            if (connection != null) {
                provider.release(connection);
            }
        } finally {
            ended();
        }
    }

    void closeAfter(AutoCloseable resource) {
        if (resources == null) {
            resources = new ArrayList<>();
        }
        resources.add(resource);
    }

    /** What bindings, converters and listeners know of the execution. */
    final Execution execution() {
        if (execution == null) {
            execution = new Execution(this);
        }
        return execution;
    }

    final ConverterContext converterContext() {
        if (scope == null) {
            scope = new RunScope(this);
        }
        return scope;
    }

    /** Returns where jOOQ's bindings set values of that statement. */
    final BindScope bindScope(PreparedStatement target) {
        if (bindScope == null || bindScope.statement() != target) {
            bindScope = new BindScope(this, target);
        }
        return bindScope;
    }

    final Plan<?> plan() {
        return plan;
    }

    final Configuration configuration() {
        return configuration;
    }

    final void provider(ConnectionProvider other) {
        provider = other;
    }

    final @Nullable Connection connection() {
        return connection;
    }

    final @Nullable PreparedStatement statement() {
        return statement;
    }

    final void statement(@Nullable PreparedStatement other) {
        statement = other;
    }

    final @Nullable ResultSet rows() {
        return rows;
    }

    final void rows(@Nullable ResultSet other) {
        rows = other;
    }

    void started() {}

    void prepareStart() {}

    void prepareEnd() {}

    void bindStart() {}

    void bindEnd() {}

    void executeStart() {}

    void executeEnd() {}

    void counted(int... counts) {}

    void fetchStart() {}

    void fetchEnd() {}

    void warnings(PreparedStatement closing) {}

    void ended() {}
}
