package io.pgseam.lock;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Makes a session tell every expression alike: names with their schemas, dates and times in one form.
 *
 * <p>The settings are those of {@code pg_dump}. They end with a rollback, to the beginning or to a savepoint if the
 * caller is within a transaction.
 */
final class CatalogSession {

    private static final Map<String, String> SETTINGS = Map.of(
            "search_path", "",
            "bytea_output", "hex",
            "datestyle", "ISO",
            "extra_float_digits", "1",
            "intervalstyle", "postgres",
            "lc_monetary", "C",
            "quote_all_identifiers", "off",
            "timezone", "UTC");

    private CatalogSession() {}

    static <T> T call(Connection connection, Function<DSLContext, T> reader) {
        try {
            return connection.getAutoCommit() ? alone(connection, reader) : within(connection, reader);
        } catch (SQLException e) {
            throw new DataAccessException("Reading the catalog failed: " + e.getMessage(), e);
        }
    }

    private static <T> T alone(Connection connection, Function<DSLContext, T> reader) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return read(connection, reader);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static <T> T within(Connection connection, Function<DSLContext, T> reader) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return read(connection, reader);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private static <T> T read(Connection connection, Function<DSLContext, T> reader) {
        // A configuration of our own: the caller's may rename schemas or change the case of names.
        DSLContext ctx = DSL.using(connection, SQLDialect.POSTGRES);
        ctx.select(SETTINGS.entrySet().stream()
                        .map(setting ->
                                Catalog.call("set_config", val(setting.getKey()), val(setting.getValue()), val(true)))
                        .toList())
                .fetch();
        return reader.apply(ctx);
    }
}
