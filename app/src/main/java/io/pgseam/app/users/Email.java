package io.pgseam.app.users;

import java.util.Locale;

/** An e-mail address, in lower case and without blanks around it: two that differ in nothing else are the same. */
public record Email(String address) {
    public Email {
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return address;
    }
}
