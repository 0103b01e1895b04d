package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
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
        QUERIES.keeps(
                "'a'",
                "'a':*AB",
                "!'a'",
                "!!'a'",
                "'a' & 'b' | 'c'",
                "( 'a' | 'b' ) & 'c'",
                "'a' <-> ( 'b' <2> 'c' )",
                "'''' & '\\\\'",
                "!( 'a' <-> 'b' )");
    }

    @Test
    void emptyQueryIsReadButNotTakenByTheServer() {
        try (ExchangeTable<String> table = ExchangeTable.of("tsquery", Exchange.dataType(PostgresType.TSQUERY))) {
            assertThat(table.decoded("")).isEmpty();
            assertThat(table.decoded("!(a & (b | c <-> !d))")).isEqualTo("!( 'a' & ( 'b' | 'c' <-> !'d' ) )");
        }
    }

    @Test
    void anyTextThatTheServerReadsIsRead() {
        QUERIES.exchanged(List.of(
                "a",
                " ( ( a ) ) ",
                "!a&b|c",
                "a|b&c",
                "a<->b <-> c",
                "a <-> b <-> c",
                "a <-> (b <-> c)",
                "a <0> b <16384> c",
                "a:cab*",
                "'it''s':*",
                "a\\&b",
                "!(a | !b) & !!c",
                "a & (b | c) & d",
                "(a | b) <-> !c",
                "!a <-> b",
                "!".repeat(20) + "a",
                "a" + " | a".repeat(150)));
    }

    @Test
    void otherTextIsRefused() {
        for (String value : List.of(
                "",
                " ",
                "a b",
                "a &",
                "& a",
                "(a",
                "a)",
                "()",
                "a <",
                "a <-> ",
                "a <16385> b",
                "''",
                ":a",
                "!",
                "'a")) {
            assertThatExceptionOfType(EncodingException.class)
                    .as(value)
                    .isThrownBy(() -> QUERIES.codec().encode(value, new WireBuffer()));
        }
    }
}
