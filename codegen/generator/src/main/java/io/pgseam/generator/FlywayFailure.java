package io.pgseam.generator;

import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What Flyway says when a migration fails, told as pgseam tells errors. */
final class FlywayFailure {
    private FlywayFailure() {}

    /**
     * Returns an exception that tells the failure in one line; the failure itself is suppressed in it.
     *
     * @param server kind, version and address
     * @param version the newest version that is applied, if any is
     */
    static MigrationException toException(FlywayException failure, String server, Optional<String> version) {
        String state = version.map(number -> "Database stays at version " + number)
                        .orElse("Database stays empty") + "; no classes were generated.";
        String message = script(failure)
                .map(script -> "%s:%d failed on %s: %s %s"
                        .formatted(script.getResource().getFilename(), line(script), server, reason(script), state))
                .orElseGet(() ->
                        "The migrations failed on %s: %s. %s".formatted(server, oneLine(failure.getMessage()), state));
        MigrationException exception = new MigrationException(message);
        // Not the cause: Maven would append its lines to the message.
        exception.addSuppressed(failure);
        return exception;
    }

    private static Optional<FlywaySqlScriptException> script(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return Optional.of(script);
            }
        }
        return Optional.empty();
    }

    /** The line of the error itself where the server tells its position, else the statement's first. */
    private static int line(FlywaySqlScriptException script) {
        int position = serverError(script).map(ServerErrorMessage::getPosition).orElse(0);
        String before = script.getStatement()
                .substring(
                        0,
                        Math.min(
                                Math.max(position - 1, 0), script.getStatement().length()));
        return script.getLineNumber()
                + (int) before.chars().filter(character -> character == '\n').count();
    }

    private static String reason(FlywaySqlScriptException script) {
        return serverError(script)
                .map(error -> error.getMessage() + " (" + error.getSQLState() + ").")
                .orElseGet(() -> oneLine(String.valueOf(script.getCause())) + ".");
    }

    private static Optional<ServerErrorMessage> serverError(Throwable failure) {
        return failure.getCause() instanceof PSQLException cause
                ? Optional.ofNullable(cause.getServerErrorMessage())
                : Optional.empty();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ").replaceFirst("[.;]$", "");
    }
}
