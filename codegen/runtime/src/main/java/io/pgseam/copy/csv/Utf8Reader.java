package io.pgseam.copy.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 without losing what is none: such a byte becomes {@link #ESCAPE} plus the byte, a lone low surrogate, which UTF-8
 * itself never gives. A byte order mark at the start is dropped.
 */
final class Utf8Reader extends Reader {

    /** U+DC80 to U+DCFF stand for the bytes 80 to FF. */
    static final char ESCAPE = '\uDC00';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final CharBuffer out = CharBuffer.allocate(BUFFER_BYTES).limit(0);
    private boolean started;
    private boolean ended;
    private boolean malformed;

    /** @param bytes closed with this */
    Utf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Returns whether any byte so far was no UTF-8. */
    boolean sawMalformed() {
        return malformed;
    }

    /** Returns whether the char stands for a byte that is no UTF-8, given the char before it. */
    static boolean isEscape(char before, char character) {
        return character >= ESCAPE + 0x80 && character <= ESCAPE + 0xFF && !Character.isHighSurrogate(before);
    }

    /** Returns the bytes that the text was decoded from. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(i == 0 ? 0 : text.charAt(i - 1), text.charAt(i))) {
                bytes.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(text.charAt(i) - ESCAPE);
                start = i + 1;
            }
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!out.hasRemaining()) {
            if (ended && !in.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        out.clear();
        CoderResult result = decoder.decode(in, out, ended);
        if (result.isMalformed()) {
            malformed = true;
            // There is room: a malformed byte is found before it has filled a char.
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
        } else if (result.isUnderflow() && !ended) {
            fill();
        }
        out.flip();
        if (!started && out.hasRemaining()) {
            started = true;
            if (out.get(0) == BYTE_ORDER_MARK) {
                out.get();
            }
        }
    }

    private void fill() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        ended = count < 0;
        in.position(in.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
