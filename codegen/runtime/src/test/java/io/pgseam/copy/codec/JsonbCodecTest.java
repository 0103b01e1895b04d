package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class JsonbCodecTest {

    private static final RoundTrip<JSONB> JSONB_COLUMN = RoundTrip.of("jsonb", SQLDataType.JSONB, new JsonbCodec());

    @Test
    void selectGivesBackWhatWasWritten() {
        JSONB[] values = {
            JSONB.valueOf("{}"),
            JSONB.valueOf("[]"),
            JSONB.valueOf("null"),
            JSONB.valueOf("1.50"),
            JSONB.valueOf("\"größe \\\" 尺寸 😀\""),
            JSONB.valueOf("{\"a\": [1, {\"b\": null}], \"?\": \"\\\\\"}"),
            null
        };
        assertThat(JSONB_COLUMN.select(values)).containsExactly(values);
    }

    @Test
    void jsonNullIsNotSqlNull() {
        assertThat(JSONB_COLUMN.selectText(JSONB.valueOf("null"), null)).containsExactly("null", null);
    }
}
