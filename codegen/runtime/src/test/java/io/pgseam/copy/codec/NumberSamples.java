package io.pgseam.copy.codec;

import io.pgseam.types.BitString;
import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.impl.SQLDataType;
import org.jooq.types.ULong;

/** Random numbers, with more of those at the edges. */
final class NumberSamples {

    private NumberSamples() {}

    static Stream<Sample<?>> all() {
        return Stream.of(
                new Sample<>(Exchange.of("bool", SQLDataType.BOOLEAN), Random::nextBoolean),
                new Sample<>(Exchange.of("int2", SQLDataType.SMALLINT), random -> (short) bits(random, 16)),
                new Sample<>(Exchange.of("int4", SQLDataType.INTEGER), random -> (int) bits(random, 32)),
                new Sample<>(Exchange.of("int8", SQLDataType.BIGINT), random -> bits(random, 64)),
                new Sample<>(
                        Exchange.of("float4", SQLDataType.REAL),
                        random -> Float.intBitsToFloat((int) bits(random, 32))),
                new Sample<>(Exchange.of("float8", SQLDataType.DOUBLE), NumberSamples::float64),
                new Sample<>(Exchange.of("numeric", SQLDataType.NUMERIC), NumberSamples::decimal),
                new Sample<>(
                        Exchange.of("numeric(12,3)", SQLDataType.NUMERIC(12, 3)),
                        random -> BigDecimal.valueOf(bits(random, 30), random.nextInt(4))),
                new Sample<>(
                        Exchange.of("money", PostgresType.MONEY),
                        random -> BigDecimal.valueOf(bits(random, 50), random.nextInt(3))),
                new Sample<>(Exchange.of("oid", PostgresType.OID), random -> bits(random, 32) & 0xFFFF_FFFFL),
                new Sample<>(Exchange.of("xid", PostgresType.XID), random -> bits(random, 32) & 0xFFFF_FFFFL),
                new Sample<>(Exchange.of("cid", PostgresType.CID), random -> bits(random, 32) & 0xFFFF_FFFFL),
                new Sample<>(Exchange.of("xid8", PostgresType.XID8), random -> ULong.valueOf(bits(random, 64))),
                new Sample<>(Exchange.of("bit(11)", PostgresType.BIT), random -> bitString(random, 11)),
                new Sample<>(
                        Exchange.of("varbit", PostgresType.VARBIT), random -> bitString(random, random.nextInt(70))));
    }

    /** Returns a number of up to so many bits, as likely small as large. */
    static long bits(Random random, int bits) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(3) - 1;
            case 1 -> -1L << bits - 1;
            case 2 -> ~(-1L << bits - 1);
            default -> random.nextLong() >> 64 - bits + random.nextInt(bits);
        };
    }

    static double float64(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case 2 -> random.nextBoolean() ? -0.0 : 0.0;
            case 3 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextInt(2_000_000) / 1_000.0 - 1_000;
        };
    }

    static BigDecimal decimal(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new BigDecimal(new BigInteger(1 + random.nextInt(600), random), random.nextInt(400) - 200);
            case 1 ->
                BigDecimal.valueOf(bits(random, 64), random.nextInt(60) - 30).negate();
            case 2 -> BigDecimal.valueOf(0, random.nextInt(20) - 5);
            default -> BigDecimal.valueOf(bits(random, 40), random.nextInt(12));
        };
    }

    private static BitString bitString(Random random, int length) {
        StringBuilder bits = new StringBuilder();
        random.ints(length, 0, 2).forEach(bits::append);
        return new BitString(bits.toString());
    }
}
