package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TsvectorCodecTest {

    private static final Exchange<String> VECTORS = Exchange.of("tsvector", PostgresType.TSVECTOR);

    @Test
    void valuesAreKept() {
        VECTORS.keeps("", "'a'", "'fat':2A,4B,5C,6 'rat':16383", "''''", "'\\\\'", "'größe 😀':1");
    }

    @Test
    void anyTextThatTheServerReadsIsRead() {
        VECTORS.exchanged(List.of(
                "b a\t'c' b",
                "a:1 a:2a,1B 'A b':3c,3",
                "a\\ b 'it''s' \\'x",
                "a:1,1,2 a:1d",
                "zz z é 😀 \uffff",
                "'\u00a0'"));
    }

    @Test
    void otherTextIsRefused() {
        for (String value :
                List.of("''", "a:", "a:0", "a:16384", "a:1,", "a:1e", "a:1Ab", "'a", "a\\", ":1", "a:x", "a\u00a0b")) {
            assertThatExceptionOfType(EncodingException.class)
                    .as(value)
                    .isThrownBy(() -> VECTORS.codec().encode(value, new WireBuffer()));
        }
    }
}
