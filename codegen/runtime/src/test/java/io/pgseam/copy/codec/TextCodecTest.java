package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class TextCodecTest {

    private static final Exchange<String> TEXTS = Exchange.of("text", SQLDataType.CLOB);

    @Test
    void valuesAreKept() {
        TEXTS.keeps(
                "",
                "plain",
                " ",
                "\\",
                "\"'",
                "NULL",
                "{,}",
                "\u0001\t\n\u007f",
                "größe 尺寸 😀 \ufffd",
                "x".repeat(100_000));
    }

    @Test
    void citextAndNameAreText() {
        Exchange.of("citext", PostgresType.CITEXT).keeps("", "Abc", "abc", "é😀");
        Exchange.of("name", PostgresType.NAME).keeps("", "Abc", "x".repeat(63));
        Exchange.of("varchar", SQLDataType.VARCHAR).keeps("", "blanks  ", "é😀");
    }

    @Test
    void nulIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TEXTS.codec().encode("a\0", new WireBuffer()))
                .withMessage("NUL (U+0000) at index 1, which PostgreSQL text cannot hold");
    }

    @Test
    void loneSurrogateIsRefused() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> TEXTS.codec().encode("\ud83d", new WireBuffer()))
                .withMessage("lone surrogate at index 0, which is not valid Unicode text");
    }
}
