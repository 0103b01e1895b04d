package io.pgseam.statements;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a statement's result, as the server describes it.
 *
 * @param name its label
 * @param type the name in {@code pg_type}, as in {@code int4} and {@code _text}; with its schema, both quoted, where the search path
 *     does not lead there
 */
public record ResultColumn(String name, String type) {

    /** Returns the columns that a driver describes; none for a statement without a result. */
    static List<ResultColumn> of(@Nullable ResultSetMetaData described) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int column = 1; described != null && column <= described.getColumnCount(); column++) {
            columns.add(new ResultColumn(described.getColumnLabel(column), described.getColumnTypeName(column)));
        }
        return columns;
    }
}
