package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Point;
import io.pgseam.types.Polygon;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes and decodes {@code polygon} for binary COPY.
 *
 * <p>Shape: {@code int32} count of points, then each as {@code point}; the server refuses a polygon without points. Stateless
 * and thread-safe.
 */
final class PolygonCodec implements Codec<Polygon> {

    private static final int POINT_BYTES = 16;

    @Override
    public int oid() {
        return 604;
    }

    @Override
    public void encode(Polygon value, WireBuffer out) {
        writePoints(value.points(), out);
    }

    @Override
    public Polygon decode(WireReader in) {
        return new Polygon(readPoints(in));
    }

    static void writePoints(List<Point> points, WireBuffer out) {
        out.int32(points.size());
        points.forEach(point -> PointCodec.write(point, out));
    }

    static List<Point> readPoints(WireReader in) {
        int count = in.int32();
        if (count != in.remaining() / POINT_BYTES) {
            throw new DecodingException(count + " points in " + in.remaining() + " bytes");
        }
        List<Point> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(PointCodec.read(in));
        }
        return points;
    }
}
