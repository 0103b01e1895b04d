package io.pgseam.generator;

import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The one PostgreSQL of this JVM that generations are pointed to, unless they are to start their own; it ends with the JVM. */
final class SharedServer {
    private static final ThrowawayDatabase DATABASE = PostgresServer.start().createDatabase();

    private SharedServer() {}

    /** What jOOQ's {@code <database>} needs to take it. */
    static Map<String, String> properties() {
        String url = DATABASE.url() + (DATABASE.url().contains("?") ? "&" : "?");
        return Map.of(
                "server",
                "url",
                "url",
                url + "user=" + encode(DATABASE.user()) + "&password=" + encode(DATABASE.password()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
