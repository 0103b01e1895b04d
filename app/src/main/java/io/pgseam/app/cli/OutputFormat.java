package io.pgseam.app.cli;

import java.util.Locale;

/** How rows are shown. */
enum OutputFormat {
    TABLE,
    CSV,
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
