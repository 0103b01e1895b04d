package io.pgseam.app.pool;

import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.Pooler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the driver is told for each connection, besides user and password.
 *
 * @param url without parameters
 * @param parameters by pgjdbc's names; what the database's own settings say wins
 */
record DriverSettings(String url, Map<String, String> parameters) {
    /** How much longer than the server the client waits for an answer, before it takes the network for dead. */
    private static final Duration NETWORK_MARGIN = Duration.ofSeconds(10);

    static DriverSettings of(DatabaseSettings database, PoolSettings pool) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("ApplicationName", pool.applicationName());
        parameters.put("connectTimeout", seconds(pool.connectTimeout()));
        parameters.put("tcpKeepAlive", "true");
        parameters.put("socketFactory", BoundedSockets.class.getName());
        // The detail of a refused row quotes the row.
        parameters.put("logServerErrorDetail", "false");
        if (!pool.statementTimeout().isZero()) {
            parameters.put("socketTimeout", seconds(networkTimeout(pool.statementTimeout())));
        }
        if (pool.pooler() == Pooler.TRANSACTION) {
            // A statement that one session has prepared is unknown to the next, and its name may be taken there.
            parameters.put("prepareThreshold", "0");
        }
        parameters.putAll(database.parameters());
        if (pool.pooler() == Pooler.NONE) {
            parameters.merge("options", new SessionSettings(pool).startOptions(), (given, ours) -> ours + " " + given);
        }
        return new DriverSettings(
                "jdbc:postgresql://" + database.address() + "/"
                        + URLEncoder.encode(database.database(), StandardCharsets.UTF_8),
                parameters);
    }

    static Duration networkTimeout(Duration statementTimeout) {
        return statementTimeout.plus(NETWORK_MARGIN);
    }

    /** Whole seconds, at least one: the driver takes no less, and zero would be no limit. */
    private static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.plusMillis(999).toSeconds()));
    }
}
