package io.pgseam.app.config;

import java.util.Map;
import java.util.Optional;

/**
 * The database of the shop.
 *
 * @param address {@code HOST:PORT}, or several with commas between them
 * @param parameters pgjdbc's connection parameters by their names, without user and password
 * @param password absent where the server asks for none
 */
public record DatabaseSettings(
        String address, String database, String user, Optional<String> password, Map<String, String> parameters) {

    public DatabaseSettings {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads {@code DATABASE_URL}, or else {@code PGHOST}, {@code PGPORT} (default 5432), {@code PGDATABASE}, {@code PGUSER},
     * {@code PGPASSWORD} and {@code PGSSLMODE} (default {@code prefer}).
     *
     * <p>{@code DATABASE_URL} may be {@code postgresql://user:password@host:port/database?sslmode=...}, with what is special in a URL
     * percent-encoded, or {@code jdbc:postgresql://host:port/database?user=...&password=...}.
     *
     * @throws ConfigurationException if a setting is missing or malformed
     */
    public static DatabaseSettings from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(DatabaseUrl::parse)
                .orElseGet(() -> LibpqVariables.read(environment));
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "PostgreSQL at " + address + ", database " + database + ", user " + user;
    }
}
