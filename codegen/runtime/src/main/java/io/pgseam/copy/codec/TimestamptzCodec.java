package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.time.OffsetDateTime;

/**
 * Encodes {@code timestamptz} for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Unit: microseconds since 2000-01-01T00:00:00Z; finer nanoseconds are truncated
 * toward the past. Range: 4714-11-24 BC to 294276-12-31 AD, and both infinities, which are {@link OffsetDateTime#MAX}
 * and {@link OffsetDateTime#MIN} as in pgjdbc. The offset is not kept: PostgreSQL stores the instant. Stateless and
 * thread-safe.
 */
final class TimestamptzCodec implements Codec<OffsetDateTime> {

    @Override
    public int oid() {
        return 1184;
    }

    /** @throws EncodingException if the instant is outside the range */
    @Override
    public void encode(OffsetDateTime value, WireBuffer out) {
        if (value.equals(OffsetDateTime.MAX)) {
            out.int64(Long.MAX_VALUE);
        } else if (value.equals(OffsetDateTime.MIN)) {
            out.int64(Long.MIN_VALUE);
        } else {
            out.int64(PostgresEpoch.micros(value.toEpochSecond(), value.getNano(), value.getYear()));
        }
    }
}
