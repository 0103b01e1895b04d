package io.pgseam.copy.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A reused byte buffer in network byte order (big-endian), as binary COPY wants it.
 *
 * <p>It begins with 64 KiB and grows only when one row needs more. Nothing leaves it before {@link #flush}. Not
 * thread-safe.
 */
public final class WireBuffer {

    /** The most that a sink is given in one call, in bytes. */
    public static final int CHUNK_BYTES = 64 * 1024;

    /** Flushing this early lets a row of common size end inside the first 64 KiB, so that the buffer need not grow. */
    private static final int FULL_BYTES = CHUNK_BYTES - 8 * 1024;

    /** The largest array that every JVM can allocate. */
    private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[CHUNK_BYTES];
    private int position;

    /** Appends the low 8 bits. */
    public void octet(int value) {
        reserve(1);
        bytes[position++] = (byte) value;
    }

    /** Appends the low 16 bits. */
    public void int16(int value) {
        reserve(2);
        INT16.set(bytes, position, (short) value);
        position += 2;
    }

    /** Appends 32 bits. */
    public void int32(int value) {
        reserve(4);
        INT32.set(bytes, position, value);
        position += 4;
    }

    /** Appends 64 bits. */
    public void int64(long value) {
        reserve(8);
        INT64.set(bytes, position, value);
        position += 8;
    }

    /** Appends IEEE 754 double precision; every NaN is the same. */
    public void float64(double value) {
        int64(Double.doubleToLongBits(value));
    }

    /** Appends all bytes of the array. */
    public void octets(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, position, value.length);
        position += value.length;
    }

    /**
     * Appends the text in UTF-8, without a terminator.
     *
     * @throws EncodingException if the text has a NUL, which PostgreSQL cannot store, or a lone surrogate, which UTF-8
     *     cannot express; the message has the position
     */
    public void utf8(String text) {
        int length = text.length();
        // Room for one byte for each char that is left, at any time: only what is not ASCII has to ask for more.
        reserve(length);
        if (isAscii(text)) {
            ascii(text);
            return;
        }
        int index = asciiRun(text, 0);
        while (index < length) {
            reserve(length - index + 2);
            index = asciiRun(text, other(text, index));
        }
    }

    /** Leaves room for an {@code int32} length and returns where it is, for {@link #endLength}. */
    public int startLength() {
        reserve(4);
        position += 4;
        return position - 4;
    }

    /** Writes the count of the bytes appended since {@link #startLength} into the room left there. */
    public void endLength(int start) {
        INT32.set(bytes, start, position - start - 4);
    }

    /** Returns where the next byte will stand, for {@link #truncate}. */
    public int position() {
        return position;
    }

    /** Drops what was appended since {@link #position} returned this, without a {@link #flush} in between. */
    public void truncate(int earlier) {
        position = earlier;
    }

    /** True when what is held should be flushed before another row is begun. */
    public boolean isFull() {
        return position >= FULL_BYTES;
    }

    /**
     * Gives everything to the sink, at most {@link #CHUNK_BYTES} in one call, and is empty afterwards.
     *
     * @throws SQLException if the sink does
     */
    public void flush(ByteSink sink) throws SQLException {
        for (int offset = 0; offset < position; offset += CHUNK_BYTES) {
            sink.write(bytes, offset, Math.min(CHUNK_BYTES, position - offset));
        }
        position = 0;
    }

    /** Tells whether all chars are from 1 to 127; without a branch a char, which takes a third less time. */
    private static boolean isAscii(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            bits |= c | c - 1;
        }
        return (bits & ~0x7F) == 0;
    }

    /** Appends the low byte of each char. */
    @SuppressWarnings("deprecation") // as it should not be used for other text than ASCII
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, position);
        position += text.length();
    }

    /** Appends the chars from {@code index} on while they are ASCII, and returns the index of the first that is not. */
    private int asciiRun(String text, int index) {
        // Local copies keep the loop free of field writes; nearly all text passes here.
        byte[] target = bytes;
        int at = position;
        int i = index;
        for (int length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= 0x80) {
                break;
            }
            target[at++] = (byte) c;
        }
        position = at;
        return i;
    }

    /** Appends the one code point at {@code index}, which is not ASCII or is NUL, and returns the index after it. */
    private int other(String text, int index) {
        char c = text.charAt(index);
        if (c == 0) {
            throw new EncodingException("NUL (U+0000) at index " + index + ", which PostgreSQL text cannot hold");
        }
        if (Character.isSurrogate(c)) {
            return surrogatePair(text, index);
        }
        if (c < 0x800) {
            bytes[position++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[position++] = (byte) (0xE0 | c >> 12);
            bytes[position++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        bytes[position++] = (byte) (0x80 | c & 0x3F);
        return index + 1;
    }

    private int surrogatePair(String text, int index) {
        int codePoint = text.codePointAt(index);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw new EncodingException("lone surrogate at index " + index + ", which is not valid Unicode text");
        }
        bytes[position++] = (byte) (0xF0 | codePoint >> 18);
        bytes[position++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[position++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[position++] = (byte) (0x80 | codePoint & 0x3F);
        return index + 2;
    }

    private void reserve(int more) {
        if (bytes.length - position < more) {
            grow((long) position + more);
        }
    }

    private void grow(long needed) {
        if (needed > MAX_BYTES) {
            throw new EncodingException(
                    "the row needs " + needed + " bytes, more than the " + MAX_BYTES + " of a buffer");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, MAX_BYTES)));
    }
}
