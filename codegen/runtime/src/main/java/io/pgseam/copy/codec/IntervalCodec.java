package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.Interval;

/**
 * Encodes and decodes {@code interval} for binary COPY.
 *
 * <p>Shape: {@code int64} microseconds, {@code int32} days, {@code int32} months. Range: all of {@link Interval}; its
 * infinities are PostgreSQL's from 17 on. Immutable and thread-safe.
 *
 * @param fields the least field that the column keeps
 * @param fraction what the column keeps of a second
 */
record IntervalCodec(Fields fields, FractionDigits fraction) implements Codec<Interval> {

    /** The least field that a column keeps, as in {@code interval year to month}. */
    enum Fields {
        SECOND(1 << 12, 1, 1),
        MINUTE(1 << 11, 1, 60_000_000L),
        HOUR(1 << 10, 1, 3_600_000_000L),
        DAY(1 << 3, 1, 0),
        MONTH(1 << 1, 1, 0),
        YEAR(1 << 2, 12, 0);

        private final int bit;
        private final int months;
        private final long micros;

        Fields(int bit, int months, long micros) {
            this.bit = bit;
            this.months = months;
            this.micros = micros;
        }

        boolean keep(Interval value) {
            boolean time = micros == 0 ? value.micros() == 0 : value.micros() % micros == 0;
            return time && (this == MONTH || this == YEAR ? value.days() == 0 : true) && value.months() % months == 0;
        }

        private static Fields of(int mask) {
            for (Fields field : values()) {
                if ((mask & field.bit) != 0) {
                    return field;
                }
            }
            return SECOND;
        }
    }

    /** Reads a type modifier: the fields in the upper half, the digits in the lower. */
    static IntervalCodec of(int modifier) {
        return modifier < 0
                ? new IntervalCodec(Fields.SECOND, FractionDigits.of(-1))
                : new IntervalCodec(Fields.of(modifier >> 16), FractionDigits.of(modifier & 0xFFFF));
    }

    @Override
    public int oid() {
        return 1186;
    }

    /** @throws EncodingException if the server would cut or round the interval */
    @Override
    public void encode(Interval value, WireBuffer out) {
        if (!value.equals(Interval.INFINITY) && !value.equals(Interval.NEGATIVE_INFINITY)) {
            if (!fields.keep(value)) {
                throw new EncodingException(
                        "the column keeps nothing below the " + fields + "; cut the interval first");
            }
            fraction.exact(value.micros());
        }
        out.int64(value.micros());
        out.int32(value.days());
        out.int32(value.months());
    }

    @Override
    public Interval decode(WireReader in) {
        long micros = in.int64();
        int days = in.int32();
        return new Interval(in.int32(), days, micros);
    }
}
