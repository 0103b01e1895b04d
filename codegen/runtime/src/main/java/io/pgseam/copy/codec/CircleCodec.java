package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Circle;
import io.pgseam.types.Point;

/**
 * Encodes and decodes {@code circle} for binary COPY.
 *
 * <p>Shape: the center as {@code point}, then the radius as {@code float8}; the server refuses a negative one. Stateless and
 * thread-safe.
 */
final class CircleCodec implements Codec<Circle> {

    @Override
    public int oid() {
        return 718;
    }

    @Override
    public void encode(Circle value, WireBuffer out) {
        PointCodec.write(value.center(), out);
        out.float64(value.radius());
    }

    @Override
    public Circle decode(WireReader in) {
        Point center = PointCodec.read(in);
        return new Circle(center, in.float64());
    }
}
