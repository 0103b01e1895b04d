package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class JsonbCodecTest {

    private static final Exchange<JSONB> DOCUMENTS = Exchange.of("jsonb", SQLDataType.JSONB);

    @Test
    void valuesAreKept() {
        DOCUMENTS.keeps(
                JSONB.jsonb("null"),
                JSONB.jsonb("[]"),
                JSONB.jsonb("1.50"),
                JSONB.jsonb("\"größe \\\" 尺寸 😀\""),
                JSONB.jsonb("{\"?\": \"\\\\\", \"a\": [1, {\"b\": null}]}"));
    }

    @Test
    void textIsTheServersOwn() {
        assertThat(DOCUMENTS
                        .exchanged(List.of(JSONB.jsonb("{\"b\":1,\"a\":2,\"b\":3}")))
                        .get(0)
                        .data())
                .isEqualTo("{\"a\": 2, \"b\": 3}");
    }
}
