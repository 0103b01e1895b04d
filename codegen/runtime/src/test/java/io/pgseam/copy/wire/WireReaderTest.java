package io.pgseam.copy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {

    private final WireReader reader = new WireReader();

    @Test
    void readsNumbersInNetworkByteOrder() {
        reset(-1, -2, -3, 0, 0, 1, 2, -128, 0, 0, 0, 0, 0, 0, 1, 0x40, 0, 0, 0, 0, 0, 0, 0);
        assertThat(reader.octet()).isEqualTo(255);
        assertThat(reader.int16()).isEqualTo((short) 0xFEFD);
        assertThat(reader.int32()).isEqualTo(0x0102);
        assertThat(reader.int64()).isEqualTo(0x8000_0000_0000_0001L);
        assertThat(reader.float64()).isEqualTo(2.0);
        assertThat(reader.remaining()).isZero();
    }

    @Test
    void readsAPartOfAnArrayAlone() {
        reader.reset(new byte[] {1, 2, 3, 4}, 1, 2);
        assertThat(reader.octets(2)).containsExactly(2, 3);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(reader::octet)
                .withMessage("the bytes end 1 bytes too early");
    }

    @Test
    void anArrayThatIsTooShortIsTheCallersError() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> reader.reset(new byte[4], 1, 4))
                .withMessage("4 bytes at 1 are not within 4 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "größe 尺寸 😀", "\ufffd", "a\u0000b"})
    void readsUtf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reader.reset(bytes, 0, bytes.length);
        assertThat(reader.utf8()).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        reset(0xC3);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(reader::utf8)
                .withMessage("the text is not UTF-8");
    }

    @Test
    void readsTextUpToNul() {
        reset('a', 0, 0, 'b');
        assertThat(reader.utf8ToNul()).isEqualTo("a");
        assertThat(reader.utf8ToNul()).isEmpty();
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(reader::utf8ToNul)
                .withMessage("the text has no end");
    }

    @Test
    void endsWhereTheFieldEnds() {
        reset(0, 0, 0, 1, 7, -1, -1, -1, -1, 9);
        int outer = reader.startField();
        assertThat(reader.octet()).isEqualTo(7);
        assertThatExceptionOfType(DecodingException.class).isThrownBy(reader::octet);
        reader.endField(outer);
        assertThat(reader.startField()).isEqualTo(WireReader.NULL);
        assertThat(reader.octet()).isEqualTo(9);
    }

    @Test
    void refusesAFieldThatIsNotReadToItsEnd() {
        reset(0, 0, 0, 2, 7, 8);
        int outer = reader.startField();
        reader.octet();
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> reader.endField(outer))
                .withMessage("1 bytes are left at the end of the field");
    }

    @Test
    void refusesALengthThatIsNone() {
        reset(-1, -1, -1, -2);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(reader::startField)
                .withMessage("a length of -2");
        reset(127, -1, -1, -1);
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(reader::startField)
                .withMessage("the bytes end 2147483647 bytes too early");
    }

    private void reset(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        reader.reset(bytes, 0, bytes.length);
    }
}
