package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class TextCodecTest {

    private static final String[] VALUES = {
        "", " ", "NULL", "\\N", "\\.", "tab\tnewline\n", "'; drop table x; --", "größe 尺寸 😀", "\u0001\uffff", null
    };

    @Test
    void selectGivesBackWhatWasWrittenToText() {
        assertThat(RoundTrip.of("text", SQLDataType.CLOB, new TextCodec(TextCodec.TEXT))
                        .select(VALUES))
                .containsExactly(VALUES);
    }

    @Test
    void selectGivesBackWhatWasWrittenToVarchar() {
        assertThat(RoundTrip.of("varchar(40)", SQLDataType.VARCHAR, new TextCodec(TextCodec.VARCHAR))
                        .select(VALUES))
                .containsExactly(VALUES);
    }

    @Test
    void charIsPaddedByTheServer() {
        assertThat(RoundTrip.of("char(3)", SQLDataType.CHAR, new TextCodec(TextCodec.BPCHAR))
                        .select("ab", "尺", null))
                .containsExactly("ab ", "尺  ", null);
    }

    @Test
    void textLargerThanTheBufferIsWritten() {
        String large = "0123456789é".repeat(30_000);
        assertThat(RoundTrip.of("text", SQLDataType.CLOB, new TextCodec(TextCodec.TEXT))
                        .select(large, "after"))
                .containsExactly(large, "after");
    }
}
