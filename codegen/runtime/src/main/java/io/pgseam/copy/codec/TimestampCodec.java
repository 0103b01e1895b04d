package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Encodes and decodes {@code timestamp} (without time zone) for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Unit: microseconds since 2000-01-01T00:00:00; finer nanoseconds are truncated
 * toward the past. Range: 4714-11-24 BC to 294276-12-31 AD, and both infinities, which are {@link LocalDateTime#MAX}
 * and {@link LocalDateTime#MIN} as in pgjdbc. Immutable and thread-safe.
 *
 * @param fraction what the column keeps of a second
 */
record TimestampCodec(FractionDigits fraction) implements Codec<LocalDateTime> {

    @Override
    public int oid() {
        return 1114;
    }

    /** @throws EncodingException if the moment is outside the range, or the server would round it */
    @Override
    public void encode(LocalDateTime value, WireBuffer out) {
        if (value.equals(LocalDateTime.MAX)) {
            out.int64(Long.MAX_VALUE);
        } else if (value.equals(LocalDateTime.MIN)) {
            out.int64(Long.MIN_VALUE);
        } else {
            out.int64(fraction.exact(
                    PostgresEpoch.micros(value.toEpochSecond(ZoneOffset.UTC), value.getNano(), value.getYear())));
        }
    }

    @Override
    public LocalDateTime decode(WireReader in) {
        long micros = in.int64();
        if (micros == Long.MAX_VALUE) {
            return LocalDateTime.MAX;
        }
        return micros == Long.MIN_VALUE ? LocalDateTime.MIN : PostgresEpoch.timestamp(micros);
    }
}
