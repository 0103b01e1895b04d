package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class UtcConverterTest {

    private final UtcConverter converter = new UtcConverter();

    @Test
    void readsTheSameInstantAtUtc() {
        assertThat(converter.from(OffsetDateTime.parse("2026-07-01T00:30:00+02:00")))
                .hasToString("2026-06-30T22:30Z");
    }

    @Test
    void writesTheValueAsItIs() {
        OffsetDateTime value = OffsetDateTime.parse("2026-07-01T00:30:00+02:00");
        assertThat(converter.to(value)).isSameAs(value);
    }

    @Test
    void keepsInfinities() {
        assertThat(converter.from(OffsetDateTime.MAX)).isSameAs(OffsetDateTime.MAX);
        assertThat(converter.from(OffsetDateTime.MIN)).isSameAs(OffsetDateTime.MIN);
    }

    @Test
    void keepsNull() {
        assertThat(converter.from(null)).isNull();
        assertThat(converter.to(null)).isNull();
    }
}
