package io.pgseam.generator;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jooq.tools.JooqLogger;

/** Passes on Flyway's warnings; the rest shows in a debug log only, and its errors in {@link MigrationException}. Created by Flyway. */
public final class FlywayLog implements LogCreator {
    @Override
    public Log createLogger(Class<?> source) {
        return new WarningsFirst(JooqLogger.getLogger(source));
    }

    private record WarningsFirst(JooqLogger log) implements Log {
        @Override
        public void debug(String message) {
            log.debug(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.warn(message);
        }

        @Override
        public void error(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message, Exception exception) {
            log.debug(message, exception);
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
