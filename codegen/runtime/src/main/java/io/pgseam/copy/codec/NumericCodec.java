package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Encodes and decodes {@code numeric} for binary COPY, exactly: trailing zeros after the point are kept.
 *
 * <p>Shape: four {@code int16} (count of groups; weight of the first group, a power of 10,000; sign; digits after the
 * point), then the groups, {@code int16} each, four decimal digits from 0 to 9,999. Range: up to 131,072 digits before
 * the point and 16,383 after it; {@code BigDecimal} has no NaN and no infinity, so that reading them fails. Immutable and
 * thread-safe.
 *
 * @param columnScale the digits after the point that the column keeps, negative for as many zeros before it
 */
record NumericCodec(int columnScale) implements Codec<BigDecimal> {

    /** The scale of a column that declares none. */
    static final int ANY_SCALE = Integer.MAX_VALUE;

    /** A type modifier is the precision in its upper half and a signed scale of 11 bits in the lower, plus this. */
    private static final int MODIFIER_OFFSET = 4;

    private static final int MAX_DIGITS_BEFORE_POINT = 131_072;
    private static final int MAX_DIGITS_AFTER_POINT = 16_383;

    /** Every unscaled value of so many digits fits into a long. */
    private static final int MAX_LONG_DIGITS = 18;

    /** Every integer of so many digits is less than 2^50. */
    private static final int MAX_DOUBLE_DIGITS = 15;

    /** All that a double holds exactly. */
    private static final double[] DOUBLE_POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int POSITIVE = 0x0000;
    private static final int NEGATIVE = 0x4000;

    private static final int NAN = 0xC000;
    private static final int INFINITY = 0xD000;
    private static final int NEGATIVE_INFINITY = 0xF000;

    /** So many groups fit into a long. */
    private static final int MAX_LONG_GROUPS = 4;

    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000};
    private static final long[] POWERS_OF_GROUP = {
        1L, 10_000L, 100_000_000L, 1_000_000_000_000L, 10_000_000_000_000_000L
    };

    static NumericCodec of(int modifier) {
        // Shifting up and down again extends the sign of the 11 bits.
        return new NumericCodec(modifier < MODIFIER_OFFSET ? ANY_SCALE : (modifier - MODIFIER_OFFSET) << 21 >> 21);
    }

    @Override
    public int oid() {
        return 1700;
    }

    /** @throws EncodingException if the value has too many digits before or after the point, or the server would round it */
    @Override
    public void encode(BigDecimal value, WireBuffer out) {
        int scale = value.scale();
        if (scale > MAX_DIGITS_AFTER_POINT) {
            throw new EncodingException(scale + " digits after the point are more than the " + MAX_DIGITS_AFTER_POINT
                    + " PostgreSQL can store");
        }
        if (scale > columnScale) {
            requireZerosBehind(columnScale, value);
        }
        if (value.signum() == 0) {
            header(0, 0, value, out);
        } else if (scale >= 0 && value.precision() <= MAX_LONG_DIGITS) {
            small(value, scale, out);
        } else {
            large(value, scale, out);
        }
    }

    private static void requireZerosBehind(int columnScale, BigDecimal value) {
        int needed = value.stripTrailingZeros().scale();
        if (value.signum() != 0 && needed > columnScale) {
            throw new EncodingException(needed + " digits after the point are more than the " + columnScale
                    + " that the column keeps; round" + " it first");
        }
    }

    /** @throws DecodingException also for NaN and the infinities */
    @Override
    public BigDecimal decode(WireReader in) {
        int groups = Short.toUnsignedInt(in.int16());
        int weight = in.int16();
        int sign = in.int16() & 0xFFFF;
        int scale = in.int16();
        if (sign == NAN || sign == INFINITY || sign == NEGATIVE_INFINITY) {
            throw new DecodingException((sign == NAN ? "NaN" : "infinity") + " has no java.math.BigDecimal");
        }
        if (groups > in.remaining() / 2 || scale < 0 || (sign & ~NEGATIVE) != 0) {
            throw new DecodingException("the bytes are no numeric");
        }
        // The power of ten that the last group's last digit counts, and what is missing up to the scale.
        int missing = 4 * (weight - groups + 1) + scale;
        if (groups <= MAX_LONG_GROUPS && Math.abs(missing) < POWERS_OF_TEN.length) {
            return small(sign, groups, missing, scale, in);
        }
        return large(sign, groups, weight, scale, in);
    }

    private static BigDecimal small(int sign, int groups, int missing, int scale, WireReader in) {
        long unscaled = 0;
        for (int i = 0; i < groups; i++) {
            unscaled = unscaled * 10_000 + group(in);
        }
        if (missing >= 0) {
            unscaled *= POWERS_OF_TEN[missing];
        } else {
            long kept = withoutDigits(-missing, unscaled);
            if (kept * POWERS_OF_TEN[-missing] != unscaled) {
                throw digitsBehind(scale);
            }
            unscaled = kept;
        }
        return BigDecimal.valueOf(sign == NEGATIVE ? -unscaled : unscaled, scale);
    }

    /** Divides by constants, which costs a multiplication each. */
    private static long withoutDigits(int digits, long value) {
        return switch (digits) {
            case 1 -> value / 10;
            case 2 -> value / 100;
            default -> value / 1_000;
        };
    }

    private static BigDecimal large(int sign, int groups, int weight, int scale, WireReader in) {
        char[] digits = new char[Math.max(1, 4 * groups)];
        digits[0] = '0';
        for (int i = 0; i < groups; i++) {
            int group = group(in);
            for (int digit = 4 * i + 3; digit >= 4 * i; digit--) {
                digits[digit] = (char) ('0' + group % 10);
                group /= 10;
            }
        }
        BigDecimal value = new BigDecimal(new BigInteger(new String(digits)), 4 * (groups - weight - 1));
        if (value.signum() == 0) {
            return BigDecimal.valueOf(0, scale);
        }
        if (value.stripTrailingZeros().scale() > scale) {
            throw digitsBehind(scale);
        }
        return (sign == NEGATIVE ? value.negate() : value).setScale(scale);
    }

    private static int group(WireReader in) {
        int group = in.int16();
        if (group < 0 || group > 9_999) {
            throw new DecodingException("a group of four digits is " + group);
        }
        return group;
    }

    private static DecodingException digitsBehind(int scale) {
        return new DecodingException("a numeric of scale " + scale + " has digits behind it");
    }

    /** Without garbage: the digits are taken from a long. */
    private static void small(BigDecimal value, int scale, WireBuffer out) {
        long unscaled = unscaled(value, scale);
        // Groups are counted from the point, so that the last may have to be filled up with zeros.
        int digitsInLast = scale % 4;
        int power = POWERS_OF_TEN[digitsInLast];
        int tail = (int) (unscaled % power) * POWERS_OF_TEN[(4 - digitsInLast) % 4];
        long head = unscaled / power;
        int headGroups = groups(head);
        int weight = headGroups - scale / 4 - 1;
        if (tail == 0) {
            // The server leaves out groups of zeros at the end.
            for (; head % 10_000 == 0; head /= 10_000) {
                headGroups--;
            }
        }
        header(tail == 0 ? headGroups : headGroups + 1, weight, value, out);
        for (int i = headGroups - 1; i >= 0; i--) {
            out.int16((int) (head / POWERS_OF_GROUP[i] % 10_000));
        }
        if (tail != 0) {
            out.int16(tail);
        }
    }

    /** Returns the digits; unscaledValue() would make a BigInteger of them. */
    private static long unscaled(BigDecimal value, int scale) {
        if (value.precision() <= MAX_DOUBLE_DIGITS && scale < DOUBLE_POWERS_OF_TEN.length) {
            // The quotient and the product are rounded once each, by 2^-53 of less than 2^50: the nearest integer is
            // the exact one.
            return Math.round(Math.abs(value.doubleValue()) * DOUBLE_POWERS_OF_TEN[scale]);
        }
        return Math.abs(value.scaleByPowerOfTen(scale).longValue());
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
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        int first = Math.floorDiv((int) digitsBeforePoint - 1, 4);
        int last = Math.floorDiv((int) digitsBeforePoint - end, 4);
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
