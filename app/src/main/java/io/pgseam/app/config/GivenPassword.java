package io.pgseam.app.config;

import java.util.Optional;

/** A password that does not change. */
record GivenPassword(Optional<String> password) implements PasswordSource {
    /** Leaves out the password. */
    @Override
    public String toString() {
        return "a given password";
    }
}
