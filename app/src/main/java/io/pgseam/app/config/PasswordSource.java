package io.pgseam.app.config;

import java.util.Optional;

/**
 * Where the password comes from. It is asked for each new connection, so that a rotated password is picked up without a restart;
 * connections that are open stay so. Thread-safe, and {@code toString} shows no password.
 */
@FunctionalInterface
public interface PasswordSource {
    /** Empty where the server asks for none. */
    Optional<String> password();

    /** A password that does not change. */
    static PasswordSource given(Optional<String> password) {
        return new GivenPassword(password);
    }
}
