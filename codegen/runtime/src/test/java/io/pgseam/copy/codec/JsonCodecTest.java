package io.pgseam.copy.codec;

import org.jooq.JSON;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class JsonCodecTest {

    private static final Exchange<JSON> DOCUMENTS = Exchange.of("json", SQLDataType.JSON);

    @Test
    void valuesAreKept() {
        DOCUMENTS.keeps(
                JSON.json("null"),
                JSON.json(" { \"b\": 1,\"a\":1.50, \"b\": \"größe 😀\" }"),
                JSON.json("\"\\u0000\""));
    }
}
