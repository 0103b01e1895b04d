package io.pgseam.app.cli;

import io.pgseam.postgres.ServerChoice;
import java.util.Locale;

/** Servers that a command can start for itself. */
enum ThrowawayServer {
    EMBEDDED(ServerChoice.EMBEDDED),
    CONTAINER(ServerChoice.CONTAINER);

    private final ServerChoice choice;

    ThrowawayServer(ServerChoice choice) {
        this.choice = choice;
    }

    ServerChoice choice() {
        return choice;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
