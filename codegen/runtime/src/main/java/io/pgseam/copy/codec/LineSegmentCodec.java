package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.LineSegment;
import io.pgseam.types.Point;

/**
 * Encodes and decodes {@code lseg} for binary COPY.
 *
 * <p>Shape: both points, as {@code point}. Stateless and thread-safe.
 */
final class LineSegmentCodec implements Codec<LineSegment> {

    @Override
    public int oid() {
        return 601;
    }

    @Override
    public void encode(LineSegment value, WireBuffer out) {
        PointCodec.write(value.start(), out);
        PointCodec.write(value.end(), out);
    }

    @Override
    public LineSegment decode(WireReader in) {
        Point start = PointCodec.read(in);
        return new LineSegment(start, PointCodec.read(in));
    }
}
