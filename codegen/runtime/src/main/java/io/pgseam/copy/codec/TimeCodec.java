package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.LocalTime;

/**
 * Encodes and decodes {@code time} (without time zone) for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Unit: microseconds since midnight; finer nanoseconds are cut. Range: 00:00 to 24:00,
 * which is {@link LocalTime#MAX} as in pgjdbc. Immutable and thread-safe.
 *
 * @param fraction what the column keeps of a second
 */
record TimeCodec(FractionDigits fraction) implements Codec<LocalTime> {

    static final long MICROS_PER_DAY = 86_400_000_000L;

    @Override
    public int oid() {
        return 1083;
    }

    /** @throws EncodingException if the server would round the time */
    @Override
    public void encode(LocalTime value, WireBuffer out) {
        out.int64(value.equals(LocalTime.MAX) ? MICROS_PER_DAY : fraction.exact(value.toNanoOfDay() / 1_000));
    }

    @Override
    public LocalTime decode(WireReader in) {
        long micros = in.int64();
        return micros == MICROS_PER_DAY ? LocalTime.MAX : time(micros);
    }

    /** @throws DecodingException if there is no such time in a day */
    static LocalTime time(long micros) {
        if (micros < 0 || micros >= MICROS_PER_DAY) {
            throw new DecodingException("microsecond " + micros + " is not within a day");
        }
        return LocalTime.ofNanoOfDay(micros * 1_000);
    }
}
