package io.pgseam.postgres;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which server to take: the first of the ladder that can be had, or one rung alone. Setting {@code pgseam.server}, default {@code auto}. */
public enum ServerChoice {
    /** The given URL if there is one, else a container, else embedded binaries. */
    AUTO,
    /** The server of {@code pgseam.url} or {@code PGSEAM_DATABASE_URL}. */
    URL,
    /** A container in the Docker engine that runs here. */
    CONTAINER,
    /** Binaries from the class path. */
    EMBEDDED;

    static ServerChoice parse(String text) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new PostgresUnavailableException("pgseam.server: found \"" + text
                        + "\", expected one of "
                        + Arrays.stream(values())
                                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ". No server was started."));
    }
}
