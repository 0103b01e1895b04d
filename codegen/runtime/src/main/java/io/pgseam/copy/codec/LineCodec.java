package io.pgseam.copy.codec;

import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Line;

/**
 * Encodes and decodes {@code line} for binary COPY.
 *
 * <p>Shape: a, b and c, {@code float8} each; the server refuses a line whose a and b are 0. Stateless and thread-safe.
 */
final class LineCodec implements Codec<Line> {

    @Override
    public int oid() {
        return 628;
    }

    @Override
    public void encode(Line value, WireBuffer out) {
        out.float64(value.a());
        out.float64(value.b());
        out.float64(value.c());
    }

    @Override
    public Line decode(WireReader in) {
        double a = in.float64();
        double b = in.float64();
        return new Line(a, b, in.float64());
    }
}
