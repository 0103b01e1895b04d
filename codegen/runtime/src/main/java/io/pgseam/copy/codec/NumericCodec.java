package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.math.BigDecimal;

/**
 * Encodes {@code numeric} for binary COPY, exactly: trailing zeros after the point are kept.
 *
 * <p>Shape: four {@code int16} (count of groups; weight of the first group, a power of 10,000; sign; digits after the
 * point), then the groups, {@code int16} each, four decimal digits from 0 to 9,999. Range: up to 131,072 digits before
 * the point and 16,383 after it; {@code BigDecimal} has no NaN and no infinity. A scale that the column declares is
 * applied by the server, which rounds. Stateless and thread-safe.
 */
final class NumericCodec implements Codec<BigDecimal> {

    private static final int MAX_DIGITS_BEFORE_POINT = 131_072;
    private static final int MAX_DIGITS_AFTER_POINT = 16_383;

    /** Every unscaled value of so many digits fits into a long. */
    private static final int MAX_LONG_DIGITS = 18;

    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000};
    private static final long[] POWERS_OF_GROUP = {
        1L, 10_000L, 100_000_000L, 1_000_000_000_000L, 10_000_000_000_000_000L
    };

    @Override
    public int oid() {
        return 1700;
    }

    /** @throws EncodingException if the value has too many digits before or after the point */
    @Override
    public void encode(BigDecimal value, WireBuffer out) {
        int scale = value.scale();
        if (scale > MAX_DIGITS_AFTER_POINT) {
            throw new EncodingException(scale + " digits after the point are more than the " + MAX_DIGITS_AFTER_POINT
                    + " PostgreSQL can store");
        }
        if (value.signum() == 0) {
            header(0, 0, value, out);
        } else if (scale >= 0 && value.precision() <= MAX_LONG_DIGITS) {
            small(value, scale, out);
        } else {
            large(value, scale, out);
        }
    }

    /** Without garbage: the digits are taken from a long. */
    private static void small(BigDecimal value, int scale, WireBuffer out) {
        // Moving the point, unlike unscaledValue(), makes no BigInteger.
        long unscaled = Math.abs(value.scaleByPowerOfTen(scale).longValue());
        // Groups are counted from the point, so that the last may have to be filled up with zeros.
        int digitsInLast = scale % 4;
        int power = POWERS_OF_TEN[digitsInLast];
        long head = unscaled / power;
        int headGroups = groups(head);
        int groups = digitsInLast == 0 ? headGroups : headGroups + 1;
        header(groups, groups - (scale + 3) / 4 - 1, value, out);
        for (int i = headGroups - 1; i >= 0; i--) {
            out.int16((int) (head / POWERS_OF_GROUP[i] % 10_000));
        }
        if (digitsInLast != 0) {
            out.int16((int) (unscaled % power) * POWERS_OF_TEN[4 - digitsInLast]);
        }
    }

    private static int groups(long value) {
        int groups = 0;
        while (groups < POWERS_OF_GROUP.length && value >= POWERS_OF_GROUP[groups]) {
            groups++;
        }
        return groups;
    }

    /** For any value: the digits are taken from decimal text, and are zero where the text has ended. */
    private static void large(BigDecimal value, int scale, WireBuffer out) {
        long digitsBeforePoint = (long) value.precision() - scale;
        if (digitsBeforePoint > MAX_DIGITS_BEFORE_POINT) {
            throw new EncodingException(digitsBeforePoint + " digits before the point are more than the "
                    + MAX_DIGITS_BEFORE_POINT + " PostgreSQL can store");
        }
        String digits = value.unscaledValue().abs().toString();
        int first = Math.floorDiv((int) digitsBeforePoint + 3, 4) - 1;
        int last = Math.floorDiv(-scale, 4);
        header(first - last + 1, first, value, out);
        for (int group = first; group >= last; group--) {
            int start = (int) digitsBeforePoint - 4 * (group + 1);
            int number = 0;
            for (int i = start; i < start + 4; i++) {
                number = number * 10 + (i >= 0 && i < digits.length() ? digits.charAt(i) - '0' : 0);
            }
            out.int16(number);
        }
    }

    private static void header(int groups, int weight, BigDecimal value, WireBuffer out) {
        out.int16(groups);
        out.int16(weight);
        out.int16(value.signum() < 0 ? NEGATIVE : POSITIVE);
        out.int16(Math.max(0, value.scale()));
    }
}
