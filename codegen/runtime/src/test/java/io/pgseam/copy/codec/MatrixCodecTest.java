package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class MatrixCodecTest {

    @Test
    void threeDimensionsAreKept() {
        Integer[][][] cube = {{{1, null}, {3, 4}, {5, 6}}, {{7, 8}, {null, 10}, {11, 12}}};
        try (ExchangeTable<Integer[][][]> table = ExchangeTable.of(
                "int[][][]", SQLDataType.INTEGER.array().array().array())) {
            assertThat(table.exchanged(List.<Integer[][][]>of(cube)).get(0)).isDeepEqualTo(cube);
        }
    }

    @Test
    void everyArrayWithoutElementsIsTheEmptyOne() {
        try (ExchangeTable<Integer[][]> table = ExchangeTable.of(
                "int[][]", Exchange.dataType(PostgresType.INT4.array().array()))) {
            assertThat(table.exchanged(List.of(new Integer[][] {}, new Integer[][] {{}, {}})))
                    .allSatisfy(array -> assertThat(array).isDeepEqualTo(new Integer[][] {}));
        }
    }

    @Test
    void rowsThatDifferInLengthAreRefused() {
        assertRefused("rows of an array differ in length", new Integer[][] {{1, 2}, {3}});
        assertRefused("rows of an array differ in length", new Integer[][] {{}, {3}});
        assertRefused("rows of an array differ in length", new Integer[][] {{3}, {}});
    }

    @Test
    void nullRowIsRefused() {
        assertRefused("a row of an array is null", new Integer[][] {null, {1}});
        assertRefused("a row of an array is null", new Integer[][] {{1}, null});
    }

    private static void assertRefused(String message, Integer[][] array) {
        try (ExchangeTable<Integer[][]> table =
                ExchangeTable.of("int[][]", SQLDataType.INTEGER.array().array())) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> table.codec().encode(array, new WireBuffer()))
                    .withMessage(message);
        }
    }
}
