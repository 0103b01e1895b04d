package io.pgseam.copy.codec;

import java.util.UUID;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class UuidCodecTest {

    private static final Exchange<UUID> UUIDS = Exchange.of("uuid", SQLDataType.UUID);

    @Test
    void valuesAreKept() {
        UUIDS.keeps(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("12345678-9abc-def0-0fed-cba987654321"));
    }
}
