package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericCodecTest {

    private static final RoundTrip<BigDecimal> NUMERIC_COLUMN =
            RoundTrip.of("numeric", SQLDataType.NUMERIC, new NumericCodec());

    @Test
    void selectGivesBackWhatWasWrittenWithItsTrailingZeros() {
        BigDecimal[] values = decimals(
                "0",
                "0.00",
                "1",
                "-1",
                "0.01",
                "-0.01",
                "0.1",
                "0.10",
                "0.001",
                "0.0001",
                "0.00001",
                "12345678.90",
                "1E-20",
                "9999",
                "10000",
                "10001",
                "9999.9999",
                "10000.0001",
                "100000000",
                "0.00010000",
                "1.00000",
                "999999999999999999",
                "0.999999999999999999",
                "-9223372036854775808",
                "9223372036854775807",
                "9223372036854775808",
                "0.000000000000000005",
                "123456789012345678901234567890.123456789012345678901");
        assertThat(NUMERIC_COLUMN.select(values)).containsExactly(values);
    }

    @Test
    void aNegativeScaleIsWrittenAsAnInteger() {
        assertThat(NUMERIC_COLUMN.select(decimals("1E130", "-123E+7", "12E1", "0E+5")))
                .containsExactly(
                        new BigDecimal("1E130").setScale(0),
                        new BigDecimal("-1230000000"),
                        new BigDecimal("120"),
                        new BigDecimal("0"));
    }

    @Test
    void everyDigitThatPostgresqlCanStoreIsKept() {
        BigDecimal[] values = {
            new BigDecimal(BigInteger.ONE, 16_383),
            new BigDecimal(BigInteger.TEN.pow(131_072).subtract(BigInteger.ONE)),
            new BigDecimal(BigInteger.TEN.pow(131_072 + 16_383).subtract(BigInteger.ONE), 16_383)
        };
        assertThat(NUMERIC_COLUMN.select(values)).containsExactly(values);
    }

    @Test
    void nullIsWritten() {
        assertThat(NUMERIC_COLUMN.select(null, BigDecimal.TEN)).containsExactly(null, BigDecimal.TEN);
    }

    @Test
    void theServerRoundsToTheColumnsScale() {
        assertThat(RoundTrip.of("numeric(10,2)", SQLDataType.NUMERIC, new NumericCodec())
                        .select(decimals("1.005", "1.004", "1")))
                .containsExactly(decimals("1.01", "1.00", "1.00"));
    }

    @Test
    void randomValuesAreKept() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        BigDecimal[] values = random.ints(3_000, 1, 140)
                .mapToObj(bits -> new BigDecimal(new BigInteger(bits, random), random.nextInt(40)))
                .map(value -> random.nextBoolean() ? value : value.negate())
                .toArray(BigDecimal[]::new);
        assertThat(NUMERIC_COLUMN.select(values)).as("seed %d", seed).isEqualTo(Arrays.asList(values));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-16384", "0E-16384"})
    void tooManyDigitsAfterThePointAreRefused(String value) {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> new NumericCodec().encode(new BigDecimal(value), new WireBuffer()))
                .withMessage("16384 digits after the point are more than the 16383 PostgreSQL can store");
    }

    @Test
    void tooManyDigitsBeforeThePointAreRefused() {
        for (String value : List.of("1E131072", "-1E2147483647")) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> new NumericCodec().encode(new BigDecimal(value), new WireBuffer()))
                    .withMessageEndingWith(" digits before the point are more than the 131072 PostgreSQL can store");
        }
    }

    private static BigDecimal[] decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
