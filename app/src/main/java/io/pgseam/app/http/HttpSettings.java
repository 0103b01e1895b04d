package io.pgseam.app.http;

import io.pgseam.app.config.ConfigurationException;
import io.pgseam.app.config.Variables;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server listens, and what it lets through.
 *
 * @param port 0 for any that is free
 * @param token without which nobody writes; empty if everybody may
 */
public record HttpSettings(InetAddress address, int port, Optional<BearerToken> token, HttpLimits limits) {
    private static final int KIB = 1024;
    private static final long MIB = 1024L * KIB;
    private static final int SHORTEST_TOKEN = 16;

    /**
     * Reads {@code SHOP_HTTP_HOST} (default 127.0.0.1), {@code SHOP_HTTP_PORT} (8080), {@code SHOP_TOKEN}, {@code SHOP_HTTP_BODY_KIB} (1024),
     * {@code SHOP_HTTP_FILE_MIB} (1024), {@code SHOP_HTTP_BODY_TIMEOUT} (30s), {@code SHOP_HTTP_FILE_TIMEOUT} (10min) and
     * {@code SHOP_HTTP_STOP_TIMEOUT} (30s), from the environment and the file that {@code SHOP_CONFIG_FILE} names.
     *
     * @throws ConfigurationException if a setting is malformed, or others than this machine could write without a token; the message has a line
     *     for each problem, and no token
     */
    public static HttpSettings from(Map<String, String> environment) {
        Variables variables = Variables.of(environment);
        Optional<String> token = variables.value("SHOP_TOKEN");
        if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            variables.problem("SHOP_TOKEN is shorter than " + SHORTEST_TOKEN + " characters.");
        }
        InetAddress address = address(variables);
        if (token.isEmpty() && !address.isLoopbackAddress()) {
            variables.problem("SHOP_HTTP_HOST lets other machines in, and SHOP_TOKEN is not set: anybody could write."
                    + " Set SHOP_TOKEN, or listen on 127.0.0.1. Nothing was started.");
        }
        HttpSettings settings = new HttpSettings(
                address,
                variables.number("SHOP_HTTP_PORT", 8080, 0, 65_535),
                token.map(BearerToken::new),
                new HttpLimits(
                        variables.number("SHOP_HTTP_BODY_KIB", 1_024, 1, 64 * KIB) * KIB,
                        variables.number("SHOP_HTTP_FILE_MIB", 1_024, 1, KIB * KIB) * MIB,
                        time(variables, "SHOP_HTTP_BODY_TIMEOUT", Duration.ofSeconds(30)),
                        time(variables, "SHOP_HTTP_FILE_TIMEOUT", Duration.ofMinutes(10)),
                        time(variables, "SHOP_HTTP_STOP_TIMEOUT", Duration.ofSeconds(30))));
        variables.throwProblems();
        return settings;
    }

    private static InetAddress address(Variables variables) {
        String host = variables.value("SHOP_HTTP_HOST").orElse("127.0.0.1");
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            variables.problem("SHOP_HTTP_HOST is \"" + host + "\", which is no address of this machine.");
            return InetAddress.getLoopbackAddress();
        }
    }

    private static Duration time(Variables variables, String name, Duration byDefault) {
        return variables.time(name, byDefault, Duration.ofMillis(100), Duration.ofDays(1));
    }
}
