package io.pgseam.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;
import org.postgresql.util.PSQLException;

/** The statements of a file, in one transaction. */
record SqlScript(Path file, String text) {
    static SqlScript read(Path file) {
        try {
            return new SqlScript(file, Files.readString(file));
        } catch (IOException e) {
            throw new SqlScriptException(file + ": cannot be read, " + e, e);
        }
    }

    void run(DataSource dataSource) {
        int position = 0;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (NativeQuery query : statements()) {
                position = text.indexOf(query.nativeSql, position);
                statement.execute(query.nativeSql);
                position += query.nativeSql.length();
            }
            connection.commit();
        } catch (SQLException e) {
            throw refused(e, position);
        }
    }

    private List<NativeQuery> statements() throws SQLException {
        return Parser.parseJdbcSql(text, true, false, true, false, false);
    }

    private SqlScriptException refused(SQLException e, int statement) {
        String reason = String.valueOf(e.getMessage());
        int end = Math.max(statement, 0);
        if (e instanceof PSQLException psql && psql.getServerErrorMessage() != null) {
            reason = String.valueOf(psql.getServerErrorMessage().getMessage());
            end += Math.max(psql.getServerErrorMessage().getPosition() - 1, 0);
        }
        long line = 1
                + text.substring(0, Math.min(end, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        // Not the cause: a build tool would append its lines to the message.
        SqlScriptException exception =
                new SqlScriptException(file + ":" + line + ": " + reason + " (" + e.getSQLState() + ")", null);
        exception.addSuppressed(e);
        return exception;
    }
}
