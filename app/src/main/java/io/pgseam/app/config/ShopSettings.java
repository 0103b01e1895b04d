package io.pgseam.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All settings of the shop, a record for each room. */
public record ShopSettings(DatabaseSettings database, PoolSettings pool) {

    /**
     * Reads what {@link DatabaseSettings#from} and {@link PoolSettings#from} read, from the environment and from the file that
     * {@code SHOP_CONFIG_FILE} names, a {@link java.util.Properties} file with the same names. The environment wins.
     *
     * @throws ConfigurationException if a setting is missing or malformed; the message has all problems
     */
    public static ShopSettings from(Map<String, String> environment) {
        Map<String, String> variables = SettingsFile.under(environment);
        List<String> problems = new ArrayList<>();
        Optional<DatabaseSettings> database =
                ConfigurationException.collect(() -> DatabaseSettings.from(variables), problems);
        Optional<PoolSettings> pool = ConfigurationException.collect(() -> PoolSettings.from(variables), problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new ShopSettings(database.orElseThrow(), pool.orElseThrow());
    }
}
