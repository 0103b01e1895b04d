package io.pgseam.migrations;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** What Flyway says when it stops, with what it does not say: what is left behind in the database, and what to run. */
record MigrationFailure(DataSource owner, Flyway flyway) {
    MigrationFailedException toException(FlywayException failure) {
        try {
            Remains remains = remains();
            String reason = remains.failed().isEmpty() || script(failure).isPresent()
                    ? reason(failure)
                    : "An earlier run has failed outside a transaction, and nothing was applied now";
            return exception(reason, remains, failure);
        } catch (SQLException unreachable) {
            failure.addSuppressed(unreachable);
            return new MigrationFailedException(
                    reason(failure) + ". The database cannot be asked what is left (" + oneLine(unreachable)
                            + "). What ran in a transaction is undone. Migrate again when it answers.",
                    List.of(),
                    failure);
        }
    }

    /** Fails where an index is not there in truth: CREATE INDEX CONCURRENTLY IF NOT EXISTS is content with one whose building was cut off. */
    void requireNoRemains() {
        try {
            Remains remains = remains();
            if (!remains.invalid().isEmpty()) {
                List<String> commands = remains.invalid().stream()
                        .map(index -> "REINDEX INDEX CONCURRENTLY " + index.name())
                        .toList();
                throw new MigrationFailedException(
                        "The migrations are applied, and have found and left " + remains.text()
                                + ": no query can use it. Run: " + String.join("; ", commands) + ".",
                        commands,
                        null);
            }
        } catch (SQLException e) {
            throw new MigrationFailedException(
                    "The migrations are applied, but the database cannot be asked for invalid indexes: " + oneLine(e)
                            + ".",
                    List.of(),
                    e);
        }
    }

    private Remains remains() throws SQLException {
        return Remains.read(owner, flyway.getConfiguration().getTable());
    }

    private static MigrationFailedException exception(String reason, Remains remains, FlywayException failure) {
        List<String> commands = remains.commands();
        return new MigrationFailedException(
                commands.isEmpty()
                        ? reason + ". Nothing is left behind: the migrations before it are applied, it is not."
                                + " Migrate again when the cause is gone."
                        : reason + ". Left behind: " + remains.text() + ". Run: " + String.join("; ", commands)
                                + "; and migrate again.",
                commands,
                failure);
    }

    private static String reason(FlywayException failure) {
        return script(failure)
                .map(script -> "%s:%d failed: %s"
                        .formatted(
                                script.getResource().getFilename(),
                                script.getLineNumber(),
                                script.getCause() instanceof SQLException cause ? oneLine(cause) : script.getCause()))
                .orElseGet(() -> failure.getCause() instanceof SQLException cause
                        ? String.valueOf(failure.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("Refused") + ": " + oneLine(cause)
                        : String.valueOf(failure.getMessage())
                                .strip()
                                .replaceAll("\\s*\\R\\s*", "; ")
                                .replaceFirst("[.;]$", ""));
    }

    private static Optional<FlywaySqlScriptException> script(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("no reason given")
                        .replaceFirst("^(ERROR|FATAL): ", "")
                        .replaceFirst("[.]$", "")
                + " (" + e.getSQLState() + ")";
    }
}
