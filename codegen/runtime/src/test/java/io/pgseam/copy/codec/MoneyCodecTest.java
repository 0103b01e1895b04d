package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyCodecTest {

    private static final Exchange<BigDecimal> AMOUNTS = Exchange.of("money", PostgresType.MONEY);

    @Test
    void valuesAreKept() {
        AMOUNTS.keeps(
                new BigDecimal("0.00"),
                new BigDecimal("-1234567.89"),
                BigDecimal.valueOf(Long.MAX_VALUE, 2),
                BigDecimal.valueOf(Long.MIN_VALUE, 2));
    }

    @Test
    void zerosMayBeLeftOut() {
        assertThat(AMOUNTS.exchanged(List.of(new BigDecimal("1E+3"), new BigDecimal("1.5000"))))
                .containsExactly(new BigDecimal("1000.00"), new BigDecimal("1.50"));
    }

    @Test
    void whatTheServerWouldRoundOrCannotHoldIsRefused() {
        for (String value : List.of("0.001", "92233720368547758.08")) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> AMOUNTS.codec().encode(new BigDecimal(value), new WireBuffer()))
                    .withMessage(
                            "an amount that is out of range, or finer than the 2 digits after the point that money has"
                                    + " here; round it first");
        }
    }
}
