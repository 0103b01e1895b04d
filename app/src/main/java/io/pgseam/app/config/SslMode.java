package io.pgseam.app.config;

import java.util.Set;

/** The values that libpq and pgjdbc know for {@code sslmode}. */
final class SslMode {
    private static final Set<String> NAMES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private SslMode() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    static String expected() {
        return "disable, allow, prefer, require, verify-ca or verify-full";
    }
}
