package io.pgseam.copy.codec;

import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class ByteaCodecTest {

    private static final Exchange<byte[]> BYTES = Exchange.of("bytea", PostgresType.BYTEA);

    @Test
    void valuesAreKept() {
        BYTES.keeps(new byte[] {}, new byte[] {0}, new byte[] {-128, -1, 0, 1, 127}, new byte[100_000]);
    }
}
