package io.pgseam.types;

import java.util.Locale;

/**
 * A PostgreSQL {@code macaddr} of 6 bytes or {@code macaddr8} of 8.
 *
 * @param text the bytes in hexadecimal with colons between them; made lower-case
 */
public record MacAddress(String text) {

    /** @throws IllegalArgumentException if it is of another form */
    public MacAddress {
        text = text.toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}((:[0-9a-f]{2}){2})?")) {
            throw new IllegalArgumentException("text is " + text + ", expected 6 or 8 bytes such as 08:00:2b:01:02:03");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
