package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Encodes and decodes {@code money} for binary COPY.
 *
 * <p>Shape: {@code int64}, big-endian. Unit: the least one of the currency. Immutable and thread-safe.
 *
 * @param fractionDigits the digits after the point that {@code lc_monetary} gives the currency
 */
record MoneyCodec(int fractionDigits) implements Codec<BigDecimal> {

    @Override
    public int oid() {
        return 790;
    }

    /** @throws EncodingException if the amount has more digits after the point than the currency, or is out of range */
    @Override
    public void encode(BigDecimal value, WireBuffer out) {
        try {
            out.int64(value.setScale(fractionDigits, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw new EncodingException(
                    "an amount that is out of range, or finer than the " + fractionDigits
                            + " digits after the point that money has here; round it first",
                    e);
        }
    }

    @Override
    public BigDecimal decode(WireReader in) {
        return BigDecimal.valueOf(in.int64(), fractionDigits);
    }
}
