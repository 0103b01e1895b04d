package io.pgseam.operators;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A database of one test class, asked for single values and plans. */
final class Scratch implements AutoCloseable {

    private final ThrowawayDatabase database = TestServer.createDatabase();
    private final Connection connection;
    private final DSLContext context;

    Scratch() {
        try {
            connection = database.dataSource().getConnection();
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException(e);
        }
        context = DSL.using(connection, SQLDialect.POSTGRES);
    }

    DSLContext context() {
        return context;
    }

    void execute(String... statements) {
        for (String statement : statements) {
            context.execute(statement);
        }
    }

    <T> T value(Field<T> field) {
        return context.select(field).fetchSingle().value1();
    }

    /** Null where it is unknown. */
    Boolean value(Condition condition) {
        return value(DSL.field(condition));
    }

    List<Boolean> values(Condition... conditions) {
        Field<?>[] fields = Stream.of(conditions).map(DSL::field).toArray(Field<?>[]::new);
        return Arrays.asList(context.select(fields).fetchSingle().into(Boolean[].class));
    }

    /** What PostgreSQL makes of hand-written SQL, as text. */
    String text(String sql, Object... values) {
        return context.resultQuery(sql, values).fetchSingle().get(0, String.class);
    }

    /** The ids of the rows of a table, in order. */
    List<Integer> ids(String table, Condition condition) {
        Field<Integer> id = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
        return context.select(id)
                .from(DSL.table(DSL.name(table)))
                .where(condition)
                .orderBy(id)
                .fetch(id);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            database.close();
        }
    }
}
