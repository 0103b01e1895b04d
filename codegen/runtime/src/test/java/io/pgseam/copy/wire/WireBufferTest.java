package io.pgseam.copy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireBufferTest {

    private final WireBuffer buffer = new WireBuffer();

    @Test
    void writesIntegersInNetworkByteOrder() throws SQLException {
        buffer.octet(0xFF);
        buffer.int16(0x0102);
        buffer.int32(0x03040506);
        buffer.int64(0x0708090A0B0C0D0EL);
        buffer.octets(new byte[] {42});
        assertThat(flushed()).containsExactly(-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "aé", "éa", "\u07ff\u0800\uffff", "😀", "a😀b尺é", "\u0001\u007f\u0080"})
    void writesTextInUtf8(String text) throws SQLException {
        buffer.utf8(text);
        assertThat(flushed()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 65_535, 65_536, 300_000})
    void growsForTextThatNeedsThreeBytesAChar(int chars) throws SQLException {
        String text = "尺".repeat(chars);
        buffer.utf8(text);
        assertThat(flushed()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "ab\ud83d", "ab\ud83dc", "ab\ude00", "ab\ud83d\ud83d"})
    void refusesALoneSurrogate(String text) {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> buffer.utf8(text))
                .withMessageMatching("lone surrogate at index [02], which is not valid Unicode text");
    }

    @Test
    void refusesNul() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> buffer.utf8("ab\0"))
                .withMessage("NUL (U+0000) at index 2, which PostgreSQL text cannot hold");
    }

    @Test
    void writesALengthOnceItIsKnown() throws SQLException {
        int start = buffer.startLength();
        buffer.utf8("é!");
        buffer.endLength(start);
        int empty = buffer.startLength();
        buffer.endLength(empty);
        assertThat(flushed()).containsExactly(0, 0, 0, 3, 0xC3, 0xA9, '!', 0, 0, 0, 0);
    }

    @Test
    void flushesInChunksAndIsEmptyAfterwards() throws SQLException {
        byte[] large = new byte[2 * WireBuffer.CHUNK_BYTES + 1];
        Arrays.fill(large, (byte) 7);
        buffer.octets(large);
        List<Integer> lengths = new ArrayList<>();
        buffer.flush((bytes, offset, length) -> lengths.add(length));
        assertThat(lengths).containsExactly(WireBuffer.CHUNK_BYTES, WireBuffer.CHUNK_BYTES, 1);
        assertThat(flushed()).isEmpty();
    }

    @Test
    void isFullBeforeTheFirstChunkEnds() {
        assertThat(buffer.isFull()).isFalse();
        buffer.octets(new byte[WireBuffer.CHUNK_BYTES - 1]);
        assertThat(buffer.isFull()).isTrue();
    }

    private byte[] flushed() throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        buffer.flush(bytes::write);
        return bytes.toByteArray();
    }
}
