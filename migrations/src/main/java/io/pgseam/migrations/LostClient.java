package io.pgseam.migrations;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Has the server, where it can, look each second whether the client is still there. Else the statement of a process that was killed goes on to its
 * end, beside those of the next process.
 */
final class LostClient implements Callback {
    private static final String NOTICE = """
            DO $$
            BEGIN
                PERFORM set_config('client_connection_check_interval', '1s', false);
            EXCEPTION
                WHEN invalid_parameter_value THEN NULL;
            END
            $$
            """;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_CONNECT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(NOTICE);
        } catch (SQLException e) {
            throw new FlywayException("The session cannot be told to notice a lost client", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "lost-client";
    }
}
