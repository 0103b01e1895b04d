package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericCodecTest {

    private static final Exchange<BigDecimal> NUMBERS = Exchange.of("numeric", SQLDataType.NUMERIC);

    @Test
    void valuesAreKeptWithTheirTrailingZeros() {
        NUMBERS.keeps(decimals(
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
                "999999999999999",
                "-0.999999999999999",
                "9.99999999999999",
                "99999999999999.9",
                "1E-22",
                "-0.0000000999999999999999",
                "9007199254740993",
                "0.09007199254740993",
                "123456789012345678901234567890.123456789012345678901"));
    }

    @Test
    void everyCountOfDigitsIsExactAtEveryScale() throws SQLException {
        Codec<BigDecimal> codec = NUMBERS.codec();
        WireBuffer buffer = new WireBuffer();
        WireReader reader = new WireReader();
        for (int scale = 0; scale <= 25; scale++) {
            for (int digits = 1; digits <= 18; digits++) {
                long nines = Long.parseLong("9".repeat(digits));
                for (long less = 0; less < 200; less++) {
                    BigDecimal value = BigDecimal.valueOf(nines - less, scale);
                    codec.encode(value, buffer);
                    buffer.flush((bytes, offset, length) -> reader.reset(bytes, offset, length));
                    assertThat(codec.decode(reader)).isEqualTo(value);
                }
            }
        }
    }

    @Test
    void negativeScaleIsReadAsAnInteger() {
        assertThat(NUMBERS.exchanged(List.of(decimals("1E130", "-123E+7", "12E1", "0E+5"))))
                .containsExactly(
                        new BigDecimal("1E130").setScale(0),
                        new BigDecimal("-1230000000"),
                        new BigDecimal("120"),
                        new BigDecimal("0"));
    }

    @Test
    void everyDigitThatPostgresqlCanStoreIsKept() {
        List<BigDecimal> values = List.of(
                new BigDecimal(BigInteger.ONE, 16_383),
                new BigDecimal(BigInteger.TEN.pow(131_072).subtract(BigInteger.ONE)),
                new BigDecimal(BigInteger.TEN.pow(131_072 + 16_383).subtract(BigInteger.ONE), 16_383));
        assertThat(NUMBERS.exchanged(values)).isEqualTo(values);
    }

    @Test
    void columnsScaleIsRead() {
        assertThat(Exchange.of("numeric(10,2)", SQLDataType.NUMERIC(10, 2))
                        .exchanged(List.of(decimals("1", "1.50", "-1.5000", "0E-9", "12E1", "99999999.99"))))
                .containsExactly(decimals("1.00", "1.50", "-1.50", "0.00", "120.00", "99999999.99"));
        assertThat(Exchange.of("numeric(3,-2)", SQLDataType.NUMERIC(3, 0))
                        .exchanged(List.of(decimals("1200", "12E2", "-1200.000"))))
                .containsExactly(decimals("1200", "1200", "-1200"));
        Exchange.of("numeric(2,4)", SQLDataType.NUMERIC(4, 4)).keeps(decimals("0.0012", "0.0000"));
    }

    @ParameterizedTest
    @CsvSource({
        "'numeric(10,2)', 1.005, 3, 2",
        "'numeric(10,2)', -12345678901234567890.001, 3, 2",
        "'numeric(10,2)', 1E-19, 19, 2",
        "'numeric(5)', 0.5, 1, 0",
        "'numeric(3,-2)', 1230, -1, -2"
    })
    void whatTheColumnWouldRoundIsRefused(String type, String value, int digits, int kept) {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() ->
                        Exchange.of(type, SQLDataType.NUMERIC).codec().encode(new BigDecimal(value), new WireBuffer()))
                .withMessage(
                        "%d digits after the point are more than the %d that the column keeps; round it first",
                        digits, kept);
    }

    @Test
    void scaleOfAnElementAndOfADomainIsTheColumnsToo() {
        String domain = ExchangeDatabase.domain("numeric(4,1)");
        for (String type : List.of("numeric(4,1)[]", domain + "[]")) {
            try (ExchangeTable<BigDecimal[]> table = ExchangeTable.of(type, SQLDataType.NUMERIC.array())) {
                assertThatExceptionOfType(EncodingException.class)
                        .isThrownBy(() -> table.codec().encode(decimals("1.25"), new WireBuffer()))
                        .withMessageStartingWith("2 digits after the point are more than the 1");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-16384", "0E-16384"})
    void tooManyDigitsAfterThePointAreRefused(String value) {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> NUMBERS.codec().encode(new BigDecimal(value), new WireBuffer()))
                .withMessage("16384 digits after the point are more than the 16383 PostgreSQL can store");
    }

    @Test
    void tooManyDigitsBeforeThePointAreRefused() {
        for (String value : List.of("1E131072", "-1E2147483647")) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> NUMBERS.codec().encode(new BigDecimal(value), new WireBuffer()))
                    .withMessageEndingWith(" digits before the point are more than the 131072 PostgreSQL can store");
        }
    }

    @ParameterizedTest
    @CsvSource({"-64, NaN", "-48, infinity", "-16, infinity"})
    void whatIsNoBigDecimalIsRefusedAsSelectRefusesIt(byte sign, String name) {
        WireReader reader = new WireReader();
        reader.reset(new byte[] {0, 0, 0, 0, sign, 0, 0, 0}, 0, 8);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> NUMBERS.codec().decode(reader))
                .withMessage(name + " has no java.math.BigDecimal");
    }

    private static BigDecimal[] decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
