package io.pgseam.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.ExecuteType;
import org.jooq.Field;
import org.jooq.Record;

/**
 * How a query is executed under one configuration, and under those that are like it. The text goes nowhere but to the driver, and to
 * listeners, which can read it.
 *
 * @param fields of the rows; none of a statement that returns none
 * @param recordType that jOOQ makes of a row
 * @param data what jOOQ noted while it rendered
 */
record Plan<I>(
        Likeness likeness,
        String sql,
        ExecuteType type,
        List<Bind<I>> binds,
        Options options,
        Field<?>[] fields,
        Class<? extends Record> recordType,
        Map<Object, Object> data) {

    void bind(PreparedStatement statement, I input, Run run) throws SQLException {
        for (int place = 0; place < binds.size(); place++) {
            binds.get(place).set(statement, place + 1, input, run);
        }
    }
}
