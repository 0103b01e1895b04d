package io.pgseam.types;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A PostgreSQL {@code inet}, a host address with the length of its network's prefix, or {@code cidr}, a network.
 *
 * @param address an IPv6 address stays one, also one that stands for an IPv4 address
 * @param prefix in bits, 0 to 32 or 128
 */
public record Inet(InetAddress address, int prefix) {

    private static final Pattern LITERAL =
            Pattern.compile("([0-9]{1,3}([.][0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

    /** @throws IllegalArgumentException if the prefix is longer than the address */
    public Inet {
        if (prefix < 0 || prefix > bits(address)) {
            throw new IllegalArgumentException("prefix is %d, expected 0 to %d".formatted(prefix, bits(address)));
        }
    }

    /** Returns a single host. */
    public static Inet of(InetAddress address) {
        return new Inet(address, bits(address));
    }

    static Inet parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("no address");
        }
        String[] parts = text.split("/");
        InetAddress address = address(parts[0]);
        return parts.length == 1 ? of(address) : new Inet(address, Integer.parseInt(parts[1]));
    }

    private static InetAddress address(String literal) {
        try {
            // A literal has a colon or four numbers, so that no name is looked up.
            InetAddress address = InetAddress.getByName(literal);
            return literal.indexOf(':') >= 0 && address instanceof Inet4Address ? mapped(address) : address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }

    /** Java makes an IPv4 address of ::ffff:1.2.3.4, which PostgreSQL keeps apart. */
    private static InetAddress mapped(InetAddress address) throws UnknownHostException {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, 10, 12, (byte) 0xff);
        System.arraycopy(address.getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }

    private static int bits(InetAddress address) {
        return 8 * address.getAddress().length;
    }

    @Override
    public String toString() {
        return address.getHostAddress().replaceFirst("%.*", "") + "/" + prefix;
    }
}
