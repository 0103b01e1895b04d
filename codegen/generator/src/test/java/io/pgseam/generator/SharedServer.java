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
        return Map.of("server", "url", "url", url());
    }

    /** Takes it, whatever server the system properties ask for. */
    static ServerSettings settings() {
        ServerSettings system = ServerSettings.fromSystem();
        return new ServerSettings(ServerChoice.URL, Optional.of(url()), system.image(), system.cache());
    }

    private static String url() {
        return HOME.url() + (HOME.url().contains("?") ? "&" : "?") + "user=" + encode(HOME.user()) + "&password="
                + encode(HOME.password());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
