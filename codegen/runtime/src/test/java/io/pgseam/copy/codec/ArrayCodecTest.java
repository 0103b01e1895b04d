package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class ArrayCodecTest {

    private static final int INT4_ARRAY = 1007;
    private static final int TEXT_ARRAY = 1009;

    @Test
    void selectGivesBackWhatWasWritten() {
        String[][] values = {
            {"a", "", "NULL", "{,}", "\"", "é😀"}, {null, "b", null}, {null}, {}, {"x".repeat(100_000)}, null
        };
        assertThat(RoundTrip.of("text[]", SQLDataType.CLOB.array(), new ArrayCodec<>(TEXT_ARRAY, 25, new TextCodec(25)))
                        .select(values))
                .containsExactly(values);
    }

    @Test
    void aNullElementIsNotTheTextNull() {
        assertThat(RoundTrip.of("text[]", SQLDataType.CLOB.array(), new ArrayCodec<>(TEXT_ARRAY, 25, new TextCodec(25)))
                        .selectText(new String[] {null, "NULL"}, new String[] {}))
                .containsExactly("{NULL,\"NULL\"}", "{}");
    }

    @Test
    void writesIntegers() {
        Integer[][] values = {{1, null, Integer.MIN_VALUE}, {}, null};
        assertThat(RoundTrip.of("int[]", SQLDataType.INTEGER.array(), new ArrayCodec<>(INT4_ARRAY, 23, new Int4Codec()))
                        .select(values))
                .containsExactly(values);
    }

    @Test
    void writesNumerics() {
        BigDecimal[][] values = {{new BigDecimal("1.50"), null, new BigDecimal("-1234567890123456789012.5")}, {}, null};
        assertThat(RoundTrip.of(
                                "numeric[]",
                                SQLDataType.NUMERIC.array(),
                                new ArrayCodec<>(1231, 1700, new NumericCodec()))
                        .select(values))
                .containsExactly(values);
    }

    @Test
    void writesTimestamptz() {
        OffsetDateTime[] value = {OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6_000, ZoneOffset.UTC), null};
        assertThat(RoundTrip.of(
                                "timestamptz[]",
                                SQLDataType.TIMESTAMPWITHTIMEZONE.array(),
                                new ArrayCodec<>(1185, 1184, new TimestamptzCodec()))
                        .selectText(value, null))
                .containsExactly("{\"2026-01-02 08:49:05.000006+05:45\",NULL}", null);
    }

    @Test
    void writesJsonb() {
        JSONB[] value = {JSONB.valueOf("{\"a\": 1}"), null};
        assertThat(RoundTrip.of("jsonb[]", SQLDataType.JSONB.array(), new ArrayCodec<>(3807, 3802, new JsonbCodec()))
                        .selectText(value, null))
                .containsExactly("{\"{\\\"a\\\": 1}\",NULL}", null);
    }

    @Test
    void writesBytea() {
        byte[][] value = {{1, 0}, {}, null};
        assertThat(RoundTrip.of("bytea[]", SQLDataType.BLOB.array(), new ArrayCodec<>(1001, 17, new ByteaCodec()))
                        .selectText(value, null))
                .containsExactly("{\"\\\\x0100\",\"\\\\x\",NULL}", null);
    }

    @Test
    void writesAnEnum() {
        Mood[][] values = {{Mood.HAPPY, null, Mood.SAD}, {}, null};
        assertThat(RoundTrip.ofCreatedType(
                                "mood[]",
                                Mood.TYPE.array(),
                                oidOf -> new ArrayCodec<>(
                                        oidOf.applyAsInt("mood[]"),
                                        oidOf.applyAsInt("mood"),
                                        Mood.codec(oidOf.applyAsInt("mood"))))
                        .select(values))
                .containsExactly(values);
    }

    @Test
    void writesADomainUnderTheDomainsOid() {
        assertThat(RoundTrip.ofCreatedType(
                                "quantity[]",
                                SQLDataType.INTEGER.array(),
                                oidOf -> new ArrayCodec<>(
                                        oidOf.applyAsInt("quantity[]"), oidOf.applyAsInt("quantity"), new Int4Codec()))
                        .selectText(new Integer[] {1, null, 3}, new Integer[] {}, null))
                .containsExactly("{1,NULL,3}", "{}", null);
    }
}
