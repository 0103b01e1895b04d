package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Point;

/**
 * Encodes and decodes {@code point} for binary COPY.
 *
 * <p>Shape: x and y, {@code float8} each. Stateless and thread-safe.
 */
final class PointCodec implements Codec<Point> {

    @Override
    public int oid() {
        return 600;
    }

    @Override
    public void encode(Point value, WireBuffer out) {
        write(value, out);
    }

    @Override
    public Point decode(WireReader in) {
        return read(in);
    }

    static void write(Point point, WireBuffer out) {
        out.float64(point.x());
        out.float64(point.y());
    }

    static Point read(WireReader in) {
        double x = in.float64();
        return new Point(x, in.float64());
    }
}
