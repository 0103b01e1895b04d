package io.pgseam.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * A query as the server knows it.
 *
 * @param nativeSql without what JDBC writes otherwise, {@code ??} for {@code ?}
 * @param parameters the count of parameters without a value
 */
record DescribedQuery(String nativeSql, int parameters, List<Column> columns) {

    /** The flags of the driver's own {@code PreparedStatement.getMetaData()}, which gives types by name alone. */
    private static final int DESCRIBE =
            QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_DESCRIBE_ONLY | QueryExecutor.QUERY_SUPPRESS_BEGIN;

    /**
     * A column of the result.
     *
     * @param oid the type's, unsigned
     * @param modifier the type's
     */
    record Column(long oid, int modifier) {}

    /** Has the server parse the query, which is not run. One round trip. */
    static DescribedQuery of(Connection connection, String jdbcSql) throws SQLException {
        QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
        Query query = executor.createQuery(jdbcSql, false, true).query;
        try {
            ParameterList parameters = query.createParameterList();
            Columns columns = new Columns();
            executor.execute(query, parameters, columns, 0, 0, DESCRIBE);
            return new DescribedQuery(query.getNativeSql(), parameters.getParameterCount(), columns.described);
        } finally {
            query.close();
        }
    }

    private static final class Columns extends ResultHandlerBase {

        private List<Column> described = List.of();

        @Override
        public void handleResultRows(Query query, Field[] fields, List<Tuple> tuples, @Nullable ResultCursor cursor) {
            described = Arrays.stream(fields)
                    .map(field -> new Column(Integer.toUnsignedLong(field.getOID()), field.getMod()))
                    .toList();
        }

        /** Of what the server says while it parses; it says it again when the query runs. */
        @Override
        public void handleWarning(SQLWarning warning) {}
    }
}
