package io.pgseam.app.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The database of the shop.
 *
 * @param address {@code HOST:PORT}, or several with commas between them
 * @param parameters pgjdbc's connection parameters by their names, without user and password
 * @param password asked for each new connection
 */
public record DatabaseSettings(
        String address, String database, String user, PasswordSource password, Map<String, String> parameters) {
    private static final String TARGET = "targetServerType";
    private static final String REPLICA = "preferSecondary";

    public DatabaseSettings {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads {@code DATABASE_URL}, or else {@code PGHOST}, {@code PGPORT} (default 5432), {@code PGDATABASE}, {@code PGUSER},
     * {@code PGPASSWORD}, {@code PGSSLMODE} (default {@code prefer}), {@code PGSSLROOTCERT}, {@code PGSSLCERT}, {@code PGSSLKEY},
     * {@code PGCHANNELBINDING} (default {@code prefer}) and {@code PGREQUIREAUTH}. With both, {@code PGPASSWORD_FILE} may name a file that has the password; it is read for each new connection.
     *
     * <p>{@code DATABASE_URL} may be {@code postgresql://user:password@host:port/database?sslmode=...}, with what is special in a URL
     * percent-encoded, or {@code jdbc:postgresql://host:port/database?user=...&password=...}. A client's key is a PKCS #8 key in DER or
     * PEM that nobody else may read.
     *
     * @throws ConfigurationException if a setting is missing or malformed
     */
    public static DatabaseSettings from(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Optional<DatabaseSettings> settings =
                ConfigurationException.collect(() -> inEnvironment(environment), problems);
        Optional<PasswordSource> file = ConfigurationException.collect(() -> PasswordFile.named(environment), problems)
                .flatMap(named -> named);
        if (file.isPresent()
                && settings.flatMap(given -> given.password().password()).isPresent()) {
            problems.add("PGPASSWORD_FILE is set, and a password is given too: expected one of them.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return file.map(settings.orElseThrow()::withPassword).orElseGet(settings::orElseThrow);
    }

    /** A database by its JDBC URL, which says neither user nor password. */
    public static DatabaseSettings at(String url, String user, String password) {
        return from(Map.of(
                "DATABASE_URL",
                url + (url.contains("?") ? "&" : "?") + "user=" + encode(user) + "&password=" + encode(password)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static DatabaseSettings inEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(DatabaseUrl::parse)
                .orElseGet(() -> LibpqVariables.read(environment));
    }

    /** The same with a password from elsewhere. */
    public DatabaseSettings withPassword(PasswordSource source) {
        return new DatabaseSettings(address, database, user, source, parameters);
    }

    /** The same in the shop's own role, which can read and write rows, and nothing else. */
    public DatabaseSettings asApplication() {
        Map<String, String> inRole = new TreeMap<>(parameters);
        inRole.put("options", "-c role=shop_app");
        return new DatabaseSettings(address, database, user, password, inRole);
    }

    /** The same, but of several servers the one that takes writes. */
    public DatabaseSettings forWriting() {
        return withTarget("primary");
    }

    /** The same, but of several servers a replica while one can be reached, and else the primary. A single server is either. */
    public DatabaseSettings forReading() {
        return withTarget(REPLICA);
    }

    /** Whether these are from {@link #forReading}, or a URL that says the same. */
    public boolean isForReading() {
        return REPLICA.equals(parameters.get(TARGET));
    }

    private DatabaseSettings withTarget(String type) {
        Map<String, String> targeted = new TreeMap<>(parameters);
        targeted.put(TARGET, type);
        return new DatabaseSettings(address, database, user, password, targeted);
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "PostgreSQL at " + address + ", database " + database + ", user " + user;
    }
}
