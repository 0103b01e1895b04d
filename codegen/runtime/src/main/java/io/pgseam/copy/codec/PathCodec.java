package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Path;

/**
 * Encodes and decodes {@code path} for binary COPY.
 *
 * <p>Shape: one byte, 1 for closed and 0 for open, then the points as in {@code polygon}; the server refuses a path without
 * points. Stateless and thread-safe.
 */
final class PathCodec implements Codec<Path> {

    @Override
    public int oid() {
        return 602;
    }

    @Override
    public void encode(Path value, WireBuffer out) {
        out.octet(value.ends() == Path.Ends.CLOSED ? 1 : 0);
        PolygonCodec.writePoints(value.points(), out);
    }

    @Override
    public Path decode(WireReader in) {
        Path.Ends ends = in.octet() == 0 ? Path.Ends.OPEN : Path.Ends.CLOSED;
        return new Path(ends, PolygonCodec.readPoints(in));
    }
}
