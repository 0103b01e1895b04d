package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.time.LocalDate;

/**
 * Encodes and decodes {@code date} for binary COPY.
 *
 * <p>Shape: {@code int32}, big-endian. Unit: days since 2000-01-01. Range: 4714-11-24 BC to 5874897-12-31 AD, and both
 * infinities, which are {@link LocalDate#MAX} and {@link LocalDate#MIN} as in pgjdbc. Stateless and thread-safe.
 */
final class DateCodec implements Codec<LocalDate> {

    @Override
    public int oid() {
        return 1082;
    }

    /** @throws EncodingException if the day is outside the range */
    @Override
    public void encode(LocalDate value, WireBuffer out) {
        if (value.equals(LocalDate.MAX)) {
            out.int32(Integer.MAX_VALUE);
        } else if (value.equals(LocalDate.MIN)) {
            out.int32(Integer.MIN_VALUE);
        } else {
            out.int32(PostgresEpoch.days(value.toEpochDay(), value.getYear()));
        }
    }

    @Override
    public LocalDate decode(WireReader in) {
        int days = in.int32();
        if (days == Integer.MAX_VALUE) {
            return LocalDate.MAX;
        }
        return days == Integer.MIN_VALUE ? LocalDate.MIN : PostgresEpoch.date(days);
    }
}
