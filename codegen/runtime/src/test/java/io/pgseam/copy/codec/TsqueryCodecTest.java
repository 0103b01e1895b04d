package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.types.PostgresType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TsqueryCodecTest {

    private static final Exchange<String> QUERIES = Exchange.of("tsquery", PostgresType.TSQUERY);

    @Test
    void valuesAreKept() {
        QUERIES.keeps("", "'a'", "'a':*AB", "!'a'", "!!'a'", "'a' & 'b' | 'c'", "( 'a' | 'b' ) & 'c'", "'a' <-> ( 'b' <2> 'c' )", "'''' & '\\\\'", "!( 'a' <-> 'b' )");
    }

    @Test
    void anyTextThatTheServerReadsIsRead() {
        QUERIES.exchanged(List.of(
                "a", " ( ( a ) ) ", "!a&b|c", "a|b&c", "a<->b <-> c", "a <-> b <-> c", "a <-> (b <-> c)", "a <0> b <16384> c",
                "a:cab*", "'it''s':*", "a\\&b", "!(a | !b) & !!c", "a & (b | c) & d", "(a | b) <-> !c", "!a <-> b",
                "!".repeat(3_000) + "a", "a" + " | a".repeat(3_000)));
    }

    @Test
    void otherTextIsRefused() {
        for (String value : List.of("a b", "a &", "& a", "(a", "a)", "()", "a <", "a <-> ", "a <16385> b", "''", ":a", "!", "'a")) {
            assertThatExceptionOfType(EncodingException.class)
                    .as(value)
                    .isThrownBy(() -> QUERIES.codec().encode(value, new WireBuffer()));
        }
    }
}
