package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.DecodingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnumCodecTest {

    @BeforeAll
    static void createType() {
        ExchangeDatabase.CTX.execute("create type mood as enum ('sad', 'so so', 'happy, \"very\"', 'new')");
    }

    @Test
    void constantsAreKept() {
        Exchange.of("mood", Mood.TYPE).keeps(Mood.values());
    }

    @Test
    void labelThatTheJavaEnumLacksIsRefused() {
        try (ExchangeTable<Mood> table = ExchangeTable.of("mood", Mood.TYPE)) {
            assertThatExceptionOfType(DecodingException.class)
                    .isThrownBy(() -> table.decoded("new"))
                    .withMessage("the Java enum lacks the label; generate it again");
        }
    }
}
