package io.pgseam.app.config;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a server's address: {@code HOST:PORT}, or several with commas between them; the port may be left out. */
final class ServerAddress {
    static final int HIGHEST_PORT = 65_535;

    private static final Pattern FORM = Pattern.compile("(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::(?<port>.*))?");

    private ServerAddress() {}

    static boolean isValid(String text) {
        return Arrays.stream(text.split(",", -1)).map(FORM::matcher).allMatch(ServerAddress::isOne);
    }

    static boolean isPort(@Nullable String text) {
        return text != null
                && text.matches("[0-9]{1,5}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    static String expected() {
        return "host:port, or several with commas between them, a port from 1 to " + HIGHEST_PORT;
    }

    private static boolean isOne(Matcher address) {
        return address.matches() && (address.group("port") == null || isPort(address.group("port")));
    }
}
