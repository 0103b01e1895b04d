package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Encodes and decodes {@code timetz} for binary COPY.
 *
 * <p>Shape: {@code int64} microseconds since midnight, then {@code int32} seconds west of UTC. Finer nanoseconds are cut.
 * Range: offsets below 16 hours; {@code 24:00} has no {@code OffsetTime}, so that reading it fails. Immutable and
 * thread-safe.
 *
 * @param fraction what the column keeps of a second
 */
record TimetzCodec(FractionDigits fraction) implements Codec<OffsetTime> {

    private static final int OFFSET_LIMIT_SECONDS = 16 * 3_600;

    @Override
    public int oid() {
        return 1266;
    }

    /** @throws EncodingException if the server would round the time, or does not know the offset */
    @Override
    public void encode(OffsetTime value, WireBuffer out) {
        int offset = value.getOffset().getTotalSeconds();
        if (Math.abs(offset) >= OFFSET_LIMIT_SECONDS) {
            throw new EncodingException("the offset is 16 hours or more, which PostgreSQL cannot store");
        }
        out.int64(fraction.exact(value.toLocalTime().toNanoOfDay() / 1_000));
        out.int32(-offset);
    }

    @Override
    public OffsetTime decode(WireReader in) {
        long micros = in.int64();
        int secondsWest = in.int32();
        if (micros == TimeCodec.MICROS_PER_DAY) {
            throw new DecodingException("timetz 24:00:00 has no java.time.OffsetTime");
        }
        if (secondsWest <= -OFFSET_LIMIT_SECONDS || secondsWest >= OFFSET_LIMIT_SECONDS) {
            throw new DecodingException("an offset of " + secondsWest + " seconds");
        }
        return OffsetTime.of(TimeCodec.time(micros), ZoneOffset.ofTotalSeconds(-secondsWest));
    }
}
