package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.util.List;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class LimitedTextCodecTest {

    private static final Exchange<String> VARCHAR = Exchange.of("varchar(3)", SQLDataType.VARCHAR(3));
    private static final Exchange<String> CHAR = Exchange.of("char(3)", SQLDataType.CHAR(3));

    @Test
    void textsUpToTheLimitAreKept() {
        VARCHAR.keeps("", "abc", "a  ", "😀😀😀");
        CHAR.keeps("   ", "a  ", "abc", "😀😀😀");
    }

    @Test
    void shorterCharIsReadWithItsBlanks() {
        assertThat(CHAR.exchanged(List.of("", "a"))).containsExactly("   ", "a  ");
    }

    @Test
    void blanksThatTheServerWouldCutAreRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> VARCHAR.codec().encode("abc ", new WireBuffer()))
                .withMessage("blanks after the 3 characters that the column keeps");
    }

    @Test
    void blanksThatTheServerWouldCutFromACharAreRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> CHAR.codec().encode("abc ", new WireBuffer()))
                .withMessage("blanks after the 3 characters that the column keeps");
    }
}
