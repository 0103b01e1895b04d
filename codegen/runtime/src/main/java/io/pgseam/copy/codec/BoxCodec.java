package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Box;
import io.pgseam.types.Point;

/**
 * Encodes and decodes {@code box} for binary COPY.
 *
 * <p>Shape: the upper right point and the lower left one, as {@code point}; the server puts them into this order. Stateless
 * and thread-safe.
 */
final class BoxCodec implements Codec<Box> {

    @Override
    public int oid() {
        return 603;
    }

    @Override
    public void encode(Box value, WireBuffer out) {
        PointCodec.write(value.upperRight(), out);
        PointCodec.write(value.lowerLeft(), out);
    }

    @Override
    public Box decode(WireReader in) {
        Point upperRight = PointCodec.read(in);
        return new Box(upperRight, PointCodec.read(in));
    }
}
