package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharCodecTest {

    private static final Exchange<String> CHARS = Exchange.of("\"char\"", PostgresType.CHAR);

    @Test
    void valuesAreKept() {
        CHARS.keeps("", "a", "\\", "\"", "'", ",", " ", "\u0001", "\u007f", "\\200", "\\377");
    }

    @Test
    void whatIsLongerThanOneByteIsRefused() {
        for (String value : List.of("ab", "é", "\0", "\\101", "\\400")) {
            assertThatExceptionOfType(EncodingException.class)
                    .isThrownBy(() -> CHARS.codec().encode(value, new WireBuffer()))
                    .withMessage("a \"char\" has one ASCII character, or none");
        }
    }
}
