package io.pgseam.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What jOOQ sets on a statement besides its bind values, from the query or the settings; 0 and null for what it leaves alone.
 *
 * @param queryTimeout in seconds
 */
record Options(
        int queryTimeout,
        int fetchSize,
        int maxRows,
        @Nullable Boolean poolable) {

    static Options of(RecordedStatement statement) {
        return new Options(
                statement.option("setQueryTimeout") instanceof Integer seconds ? seconds : 0,
                statement.option("setFetchSize") instanceof Integer rows ? rows : 0,
                statement.option("setMaxRows") instanceof Integer rows ? rows : 0,
                statement.option("setPoolable") instanceof Boolean poolable ? poolable : null);
    }

    void set(PreparedStatement statement) throws SQLException {
        if (queryTimeout != 0) {
            statement.setQueryTimeout(queryTimeout);
        }
        if (fetchSize != 0) {
            statement.setFetchSize(fetchSize);
        }
        if (maxRows != 0) {
            statement.setMaxRows(maxRows);
        }
        if (poolable != null) {
            statement.setPoolable(poolable);
        }
    }
}
