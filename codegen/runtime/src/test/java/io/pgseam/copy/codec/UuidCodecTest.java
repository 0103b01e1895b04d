package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class UuidCodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        UUID[] values = {
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("01234567-89ab-cdef-fedc-ba9876543210"),
            UUID.randomUUID(),
            null
        };
        assertThat(RoundTrip.of("uuid", SQLDataType.UUID, new UuidCodec()).select(values))
                .containsExactly(values);
    }
}
