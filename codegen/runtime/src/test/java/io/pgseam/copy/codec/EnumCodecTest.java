package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumCodecTest {

    @Test
    void selectGivesBackWhatWasWritten() {
        assertThat(RoundTrip.ofCreatedType("mood", Mood.TYPE, oidOf -> Mood.codec(oidOf.applyAsInt("mood")))
                        .select(Mood.values()))
                .containsExactly(Mood.values());
    }

    @Test
    void nullIsWritten() {
        assertThat(RoundTrip.ofCreatedType("mood", Mood.TYPE, oidOf -> Mood.codec(oidOf.applyAsInt("mood")))
                        .select(null, Mood.SAD))
                .containsExactly(null, Mood.SAD);
    }
}
