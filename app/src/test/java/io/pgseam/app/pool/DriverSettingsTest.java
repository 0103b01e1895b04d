package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverSettingsTest {
    private static final String OPTIONS =
            "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
                    + " -c search_path=public,pg_temp";

    @Test
    void theDefaultsBoundEveryWait() {
        assertThat(parameters("postgresql://anna@db/shop", Map.of()))
                .isEqualTo(Map.of(
                        "ApplicationName", "pgseam-shop",
                        "connectTimeout", "5",
                        "logServerErrorDetail", "false",
                        "options", OPTIONS,
                        "socketFactory", "io.pgseam.app.pool.BoundedSockets",
                        "socketTimeout", "40",
                        "tcpKeepAlive", "true"));
    }

    @Test
    void whatTheDatabasesUrlSaysWins() {
        Map<String, String> parameters = parameters(
                "jdbc:postgresql://db/shop?user=anna&tcpKeepAlive=false&options=-c%20lock_timeout%3D1", Map.of());

        assertThat(parameters).containsEntry("tcpKeepAlive", "false");
        assertThat(parameters).containsEntry("options", OPTIONS + " -c lock_timeout=1");
    }

    @Test
    void behindAPoolerNothingIsPreparedUnlessTheUrlSaysSoAndSessionsStartWithoutOptions() {
        Map<String, String> pooler = Map.of("SHOP_POOLER", "transaction");

        assertThat(parameters("postgresql://anna@db/shop", pooler))
                .containsEntry("prepareThreshold", "0")
                .doesNotContainKey("options");
        assertThat(parameters("jdbc:postgresql://db/shop?user=anna&prepareThreshold=5", pooler))
                .containsEntry("prepareThreshold", "5");
    }

    @Test
    void theNetworkIsTrustedForeverWhereStatementsMayTakeForever() {
        DatabaseSettings database = DatabaseSettings.from(Map.of("DATABASE_URL", "postgresql://anna@db/shop"));

        assertThat(DriverSettings.of(database, PoolSettings.from(Map.of()).withoutStatementTimeout())
                        .parameters())
                .doesNotContainKey("socketTimeout")
                .hasEntrySatisfying("options", options -> assertThat(options).startsWith("-c statement_timeout=0 "));
    }

    @Test
    void aFractionOfASecondIsAWholeOneForTheDriver() {
        assertThat(parameters("postgresql://anna@db/shop", Map.of("SHOP_CONNECT_TIMEOUT", "300ms")))
                .containsEntry("connectTimeout", "1");
    }

    private static Map<String, String> parameters(String url, Map<String, String> pool) {
        return DriverSettings.of(DatabaseSettings.from(Map.of("DATABASE_URL", url)), PoolSettings.from(pool))
                .parameters();
    }
}
