package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Inet;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Encodes and decodes {@code inet} and {@code cidr} for binary COPY.
 *
 * <p>Shape: four bytes (family, 2 for IPv4 and 3 for IPv6; bits of the prefix; 1 for {@code cidr}; bytes of the address), then
 * the address. The server refuses a {@code cidr} with bits behind its prefix. Immutable and thread-safe.
 */
enum InetCodec implements Codec<Inet> {
    INET(869),
    CIDR(650);

    private static final int IPV4 = 2;
    private static final int IPV6 = 3;

    private final int oid;

    InetCodec(int oid) {
        this.oid = oid;
    }

    @Override
    public int oid() {
        return oid;
    }

    @Override
    public void encode(Inet value, WireBuffer out) {
        byte[] address = value.address().getAddress();
        out.octet(address.length == 4 ? IPV4 : IPV6);
        out.octet(value.prefix());
        out.octet(this == CIDR ? 1 : 0);
        out.octet(address.length);
        out.octets(address);
    }

    @Override
    public Inet decode(WireReader in) {
        int family = in.octet();
        int prefix = in.octet();
        in.octet();
        int length = in.octet();
        if (!(family == IPV4 && length == 4 || family == IPV6 && length == 16) || prefix > 8 * length) {
            throw new DecodingException(
                    "an address of family " + family + ", " + length + " bytes and a prefix of " + prefix + " bits");
        }
        return new Inet(address(in.octets(length)), prefix);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            // Other than InetAddress, this leaves an IPv6 address one that stands for an IPv4 address.
            return bytes.length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new DecodingException("no address of " + bytes.length + " bytes", e);
        }
    }
}
