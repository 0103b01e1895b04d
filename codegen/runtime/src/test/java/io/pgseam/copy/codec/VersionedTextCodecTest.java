package io.pgseam.copy.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireReader;
import io.pgseam.types.PostgresType;
import org.junit.jupiter.api.Test;

class VersionedTextCodecTest {

    @Test
    void pathsAndQueriesAreKept() {
        Exchange.of("jsonpath", PostgresType.JSONPATH).keeps("$", "$.\"a\"[*]?(@.\"b\" > 1.50)", "strict $.\"größe\"");
        Exchange.of("ltree", PostgresType.LTREE).keeps("", "a", "Top.Size.x_1");
        Exchange.of("lquery", PostgresType.LQUERY).keeps("*", "a.*{1,2}.b|c@*");
        Exchange.of("ltxtquery", PostgresType.LTXTQUERY).keeps("a", "a & !b@*");
    }

    @Test
    void anotherVersionIsRefused() {
        WireReader reader = new WireReader();
        reader.reset(new byte[] {2, 'a'}, 0, 2);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> new VersionedTextCodec(VersionedTextCodec.JSONPATH).decode(reader))
                .withMessage("the binary form's version is 2, expected 1");
    }
}
