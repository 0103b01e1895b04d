package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.PostgresType;
import java.time.OffsetTime;
import org.junit.jupiter.api.Test;

class TimetzCodecTest {

    private static final Exchange<OffsetTime> TIMES = Exchange.of("timetz", PostgresType.TIMETZ);

    @Test
    void valuesAreKept() {
        TIMES.keeps(
                OffsetTime.parse("00:00Z"),
                OffsetTime.parse("23:59:59.999999+15:59:59"),
                OffsetTime.parse("12:34:56.7-15:59:59"),
                OffsetTime.parse("01:02:03+05:45"));
    }

    @Test
    void offsetThatPostgresqlDoesNotKnowIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TIMES.codec().encode(OffsetTime.parse("00:00+16:00"), new WireBuffer()))
                .withMessage("the offset is 16 hours or more, which PostgreSQL cannot store");
    }

    @Test
    void whatTheColumnWouldRoundIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> Exchange.of("timetz(0)", PostgresType.TIMETZ)
                        .codec()
                        .encode(OffsetTime.parse("00:00:00.5Z"), new WireBuffer()))
                .withMessage("more than the 0 digits of a second's fraction that the column keeps; round it first");
    }

    @Test
    void midnightAtTheEndOfTheDayIsRefusedAsSelectRefusesIt() {
        WireBuffer buffer = new WireBuffer();
        buffer.int64(TimeCodec.MICROS_PER_DAY);
        buffer.int32(0);
        byte[] bytes = ExchangeTable.bytes(buffer);
        WireReader reader = new WireReader();
        reader.reset(bytes, 0, bytes.length);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> TIMES.codec().decode(reader))
                .withMessage("timetz 24:00:00 has no java.time.OffsetTime");
    }
}
