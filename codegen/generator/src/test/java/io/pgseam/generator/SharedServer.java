package io.pgseam.generator;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerChoice;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The one PostgreSQL of this JVM, for every test that does not need a server of its own; it ends with the JVM. */
final class SharedServer {
    private static final PostgresServer SERVER = PostgresServer.start();
    private static final ThrowawayDatabase HOME = SERVER.createDatabase();

    private SharedServer() {}

    /** Returns an empty database, to be closed by the caller. */
    static ThrowawayDatabase createDatabase() {
        return SERVER.createDatabase();
    }

    /** What jOOQ's {@code <database>} needs to take it. */
    static Map<String, String> properties() {
        return properties(HOME);
    }

    /** What jOOQ's {@code <database>} needs to take the server of a database. */
    static Map<String, String> properties(ThrowawayDatabase home) {
        return Map.of("server", "url", "url", url(home));
    }

    /** Takes it, whatever server the system properties ask for. */
    static ServerSettings settings() {
        ServerSettings system = ServerSettings.fromSystem();
        return new ServerSettings(ServerChoice.URL, Optional.of(url(HOME)), system.image(), system.cache());
    }

    private static String url(ThrowawayDatabase home) {
        return home.url() + (home.url().contains("?") ? "&" : "?") + "user=" + encode(home.user()) + "&password="
                + encode(home.password());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
