package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.PostgresType;
import java.util.Arrays;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class ArrayCodecTest {

    @Test
    void elementsAreKept() {
        String[][] values = {
            {"a", "", "NULL", "{,}", "\"", "é😀"}, {null, "b", null}, {null}, {}, {"x".repeat(100_000)}, null
        };
        try (ExchangeTable<String[]> table = ExchangeTable.of("text[]", SQLDataType.CLOB.array())) {
            assertThat(table.exchanged(Arrays.asList(values))).containsExactly(values);
        }
    }

    @Test
    void lowerBoundIsLost() {
        try (ExchangeTable<Integer[]> table = ExchangeTable.of("int[]", SQLDataType.INTEGER.array())) {
            assertThat(table.decoded("[5:6]={1,NULL}")).containsExactly(1, null);
        }
        try (ExchangeTable<Integer[][]> table =
                ExchangeTable.of("int[][]", SQLDataType.INTEGER.array().array())) {
            assertThat(table.decoded("[0:0][-3:-2]={{1,2}}")).isDeepEqualTo(new Integer[][] {{1, 2}});
        }
    }

    @Test
    void domainOverAnArrayIsOne() {
        String labels = ExchangeDatabase.domain("text[]");
        try (ExchangeTable<String[]> table = ExchangeTable.of(labels, SQLDataType.CLOB.array())) {
            assertThat(table.decoded("{a,NULL}")).containsExactly("a", null);
        }
    }

    @Test
    void otherDimensionsAreRefused() {
        try (ExchangeTable<Integer[]> table = ExchangeTable.of("int[]", SQLDataType.INTEGER.array())) {
            assertThatExceptionOfType(DecodingException.class)
                    .isThrownBy(() -> table.decoded("{{1}}"))
                    .withMessage("an array of 2 dimensions, expected 1");
        }
    }

    @Test
    void otherElementsAreRefused() {
        WireBuffer buffer = new WireBuffer();
        new ArrayCodec<>(1007, 23, new Int4Codec(), Integer.class).encode(new Integer[] {1}, buffer);
        byte[] bytes = ExchangeTable.bytes(buffer);
        WireReader reader = new WireReader();
        reader.reset(bytes, 0, bytes.length);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> new ArrayCodec<>(1022, 701, new Float8Codec(), Double.class).decode(reader))
                .withMessage("an array of elements of OID 23, expected 701");
    }

    @Test
    void byteaIsAnElementAndNoArray() {
        Exchange.of("bytea", PostgresType.BYTEA).keeps(new byte[] {1, 0}, new byte[] {});
    }
}
