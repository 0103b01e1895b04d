package io.pgseam.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Configuration;
import org.jooq.ConnectionProvider;
import org.jooq.ConverterContext;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteType;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Routine;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What jOOQ's listeners and bindings are told of a run. There is no {@link #query}, no record and no result; the text can be read and not
 * changed. Some methods override only what newer jOOQ declares.
 */
final class Execution implements ExecuteContext {

    private final Run run;
    private final Instant creationTime;
    private final Map<Object, Object> data;
    private int executionCount;
    private long[] batchRows = {};
    private @Nullable RuntimeException exception;
    private @Nullable SQLException sqlException;
    private @Nullable SQLWarning sqlWarning;
    private String[] serverOutput = {};

    Execution(Run run) {
        this.run = run;
        this.creationTime = run.configuration().clock().instant();
        this.data = new HashMap<>(run.plan().data());
    }

    void countExecution() {
        executionCount++;
    }

    void batchRows(int[] counts) {
        batchRows = Arrays.stream(counts).asLongStream().toArray();
    }

    /** Returns the exception as the listeners have left it. */
    RuntimeException thrown() {
        return exception == null ? new IllegalStateException("a listener has taken the exception away") : exception;
    }

    @Override
    public ConverterContext converterContext() {
        return run.converterContext();
    }

    @Override
    public Instant creationTime() {
        return creationTime;
    }

    @Override
    public Configuration configuration() {
        return run.configuration();
    }

    @Override
    public DSLContext dsl() {
        return run.configuration().dsl();
    }

    @Override
    public Settings settings() {
        return run.configuration().settings();
    }

    @Override
    public SQLDialect dialect() {
        return run.configuration().dialect();
    }

    @Override
    public SQLDialect family() {
        return run.configuration().family();
    }

    @Override
    public Map<Object, Object> data() {
        return data;
    }

    @Override
    public @Nullable Object data(Object key) {
        return data.get(key);
    }

    @Override
    public @Nullable Object data(Object key, Object value) {
        return data.put(key, value);
    }

    @Override
    public @Nullable Connection connection() {
        return run.connection();
    }

    @Override
    public void connectionProvider(ConnectionProvider provider) {
        run.provider(provider);
    }

    @Override
    public ExecuteType type() {
        return run.plan().type();
    }

    @Override
    public @Nullable Query query() {
        return null;
    }

    @Override
    public BatchMode batchMode() {
        return BatchMode.NONE;
    }

    @Override
    public Query[] batchQueries() {
        return new Query[0];
    }

    @Override
    public @Nullable Routine<?> routine() {
        return null;
    }

    @Override
    public String sql() {
        return run.plan().sql();
    }

    @Override
    public void sql(String sql) {
        throw new UnsupportedOperationException("The text of a compiled query cannot be changed.");
    }

    public Param<?>[] params() {
        return new Param<?>[0];
    }

    public void params(Param<?>[] params) {
        throw new UnsupportedOperationException("The bind values of a compiled query cannot be changed.");
    }

    @Override
    public int skipUpdateCounts() {
        return 0;
    }

    @Override
    public void skipUpdateCounts(int skip) {}

    @Override
    public String[] batchSQL() {
        return new String[] {sql()};
    }

    @Override
    public @Nullable PreparedStatement statement() {
        return run.statement();
    }

    @Override
    public void statement(@Nullable PreparedStatement statement) {
        run.statement(statement);
    }

    @Override
    public int statementExecutionCount() {
        return executionCount;
    }

    @Override
    public @Nullable ResultSet resultSet() {
        return run.rows();
    }

    @Override
    public void resultSet(@Nullable ResultSet rows) {
        run.rows(rows);
    }

    @Override
    public int recordLevel() {
        return 0;
    }

    @Override
    public @Nullable Record record() {
        return null;
    }

    @Override
    public void record(@Nullable Record record) {}

    @Override
    public int rows() {
        return (int) rowsLarge();
    }

    public long rowsLarge() {
        return batchRows.length == 0 ? -1 : Arrays.stream(batchRows).sum();
    }

    @Override
    public void rows(int rows) {
        rowsLarge(rows);
    }

    public void rowsLarge(long rows) {
        batchRows = new long[] {rows};
    }

    @Override
    public int[] batchRows() {
        return Arrays.stream(batchRows).mapToInt(Math::toIntExact).toArray();
    }

    public long[] batchRowsLarge() {
        return batchRows.clone();
    }

    @Override
    public int resultLevel() {
        return 0;
    }

    @Override
    public @Nullable Result<?> result() {
        return null;
    }

    @Override
    public void result(@Nullable Result<?> result) {}

    @Override
    public @Nullable RuntimeException exception() {
        return exception;
    }

    @Override
    public void exception(@Nullable RuntimeException e) {
        exception = e;
    }

    @Override
    public @Nullable SQLException sqlException() {
        return sqlException;
    }

    @Override
    public void sqlException(SQLException e) {
        sqlException = e;
        exception = run.translated(e);
    }

    @Override
    public @Nullable SQLWarning sqlWarning() {
        return sqlWarning;
    }

    @Override
    public void sqlWarning(@Nullable SQLWarning e) {
        sqlWarning = e;
    }

    @Override
    public String[] serverOutput() {
        return serverOutput;
    }

    @Override
    public void serverOutput(String[] output) {
        serverOutput = output;
    }
}
