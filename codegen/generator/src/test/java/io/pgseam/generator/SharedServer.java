package io.pgseam.generator;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        String url = HOME.url() + (HOME.url().contains("?") ? "&" : "?");
        return Map.of(
                "server", "url", "url", url + "user=" + encode(HOME.user()) + "&password=" + encode(HOME.password()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
