package io.pgseam.copy.codec;

import io.pgseam.types.Inet;
import io.pgseam.types.PostgresType;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class InetCodecTest {

    /** ::ffff:1.2.3.4, of which Java makes an IPv4 address where it can. */
    private static final Inet MAPPED = mapped();

    @Test
    void addressesAreKept() {
        Exchange.of("inet", PostgresType.INET)
                .keeps(
                        inet("0.0.0.0", 0),
                        inet("10.1.2.3", 8),
                        inet("255.255.255.255", 32),
                        inet("::", 0),
                        inet("2001:db8::1", 64),
                        inet("2001:db8::1", 128),
                        MAPPED);
    }

    @Test
    void networksAreKept() {
        Exchange.of("cidr", PostgresType.CIDR).keeps(inet("10.0.0.0", 8), inet("2001:db8::", 32), MAPPED);
    }

    private static Inet inet(String address, int prefix) {
        try {
            return new Inet(InetAddress.getByName(address), prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Inet mapped() {
        try {
            byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4};
            return Inet.of(Inet6Address.getByAddress(null, bytes, -1));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
