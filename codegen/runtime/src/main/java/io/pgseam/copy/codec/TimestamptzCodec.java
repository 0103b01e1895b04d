package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * Encodes and decodes {@code timestamptz} for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Unit: microseconds since 2000-01-01T00:00:00Z; finer nanoseconds are truncated
 * toward the past. Range: 4714-11-24 BC to 294276-12-31 AD, and both infinities, which are {@link OffsetDateTime#MAX}
 * and {@link OffsetDateTime#MIN} as in pgjdbc. The offset is not kept, because PostgreSQL stores the instant: it is read
 * at UTC. Immutable and thread-safe.
 *
 * @param fraction what the column keeps of a second
 */
record TimestamptzCodec(FractionDigits fraction) implements Codec<OffsetDateTime> {

    @Override
    public int oid() {
        return 1184;
    }

    /** @throws EncodingException if the instant is outside the range, or the server would round it */
    @Override
    public void encode(OffsetDateTime value, WireBuffer out) {
        int year = value.getYear();
        if (year == Year.MAX_VALUE && value.equals(OffsetDateTime.MAX)) {
            out.int64(Long.MAX_VALUE);
        } else if (year == Year.MIN_VALUE && value.equals(OffsetDateTime.MIN)) {
            out.int64(Long.MIN_VALUE);
        } else {
            out.int64(fraction.exact(PostgresEpoch.micros(value.toEpochSecond(), value.getNano(), year)));
        }
    }

    @Override
    public OffsetDateTime decode(WireReader in) {
        long micros = in.int64();
        if (micros == Long.MAX_VALUE) {
            return OffsetDateTime.MAX;
        }
        return micros == Long.MIN_VALUE
                ? OffsetDateTime.MIN
                : PostgresEpoch.timestamp(micros).atOffset(ZoneOffset.UTC);
    }
}
