package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HstoreCodecTest {

    private static final Exchange<Map<String, String>> HSTORES = Exchange.of("hstore", PostgresType.HSTORE);

    @Test
    void pairsAreKept() {
        HSTORES.keeps(Map.of(), Map.of("a", "1", "", "", "\"=>\\,'", "NULL {é😀}"), withNull());
    }

    @Test
    void nullKeyIsRefused() {
        Map<String, String> map = new HashMap<>();
        map.put(null, "a");
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> HSTORES.codec().encode(map, new WireBuffer()))
                .withMessage("a key is null");
    }

    private static Map<String, String> withNull() {
        Map<String, String> map = new HashMap<>();
        map.put("absent", null);
        map.put("there", "null");
        return map;
    }
}
