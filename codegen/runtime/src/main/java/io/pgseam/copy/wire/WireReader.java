package io.pgseam.copy.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes in network byte order (big-endian), as binary COPY has them.
 *
 * <p>It reads the caller's array in place, and allocates nothing but the values. Between {@link #startField} and {@link
 * #endField} it ends where the field ends. Every method throws {@link DecodingException} where the bytes end too early. Not
 * thread-safe.
 */
public final class WireReader {

    /** What {@link #startField} returns for NULL. */
    public static final int NULL = -1;

    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = {};
    private int position;
    private int limit;

    /** Begins to read {@code length} bytes from {@code offset} on; the array must not change meanwhile. */
    public void reset(byte[] source, int offset, int length) {
        if (offset < 0 || length < 0 || length > source.length - offset) {
            throw new IndexOutOfBoundsException(
                    length + " bytes at " + offset + " are not within " + source.length + " bytes");
        }
        bytes = source;
        position = offset;
        limit = offset + length;
    }

    /** Returns how many bytes are left, within the field that was started last. */
    public int remaining() {
        return limit - position;
    }

    /** Reads 8 bits, unsigned. */
    public int octet() {
        return bytes[advance(1)] & 0xFF;
    }

    /** Reads 16 bits, signed. */
    public short int16() {
        return (short) INT16.get(bytes, advance(2));
    }

    /** Reads 32 bits, signed. */
    public int int32() {
        return (int) INT32.get(bytes, advance(4));
    }

    /** Reads 64 bits, signed. */
    public long int64() {
        return (long) INT64.get(bytes, advance(8));
    }

    /** Reads IEEE 754 double precision. */
    public double float64() {
        return Double.longBitsToDouble(int64());
    }

    /** Reads so many bytes into an array of their own. */
    public byte[] octets(int count) {
        byte[] copy = new byte[required(count)];
        System.arraycopy(bytes, advance(count), copy, 0, count);
        return copy;
    }

    /**
     * Reads all that is left as UTF-8.
     *
     * @throws DecodingException if it is not UTF-8
     */
    public String utf8() {
        return utf8(remaining());
    }

    /**
     * Reads so many bytes as UTF-8.
     *
     * @throws DecodingException if they are not UTF-8
     */
    public String utf8(int count) {
        int start = advance(count);
        String text = new String(bytes, start, count, StandardCharsets.UTF_8);
        // What stands for bytes that are not UTF-8 is, very seldom, part of the text itself.
        if (text.indexOf('\uFFFD') >= 0) {
            requireUtf8(start, count);
        }
        return text;
    }

    /**
     * Reads UTF-8 up to a NUL, which is read too.
     *
     * @throws DecodingException if it is not UTF-8, or there is no NUL
     */
    public String utf8ToNul() {
        for (int end = position; end < limit; end++) {
            if (bytes[end] == 0) {
                String text = utf8(end - position);
                position = end + 1;
                return text;
            }
        }
        throw new DecodingException("the text has no end");
    }

    /**
     * Reads the {@code int32} length that begins a field, and ends before what follows it.
     *
     * @return what {@link #endField} needs, or {@link #NULL}, for which there is no {@code endField}
     */
    public int startField() {
        int length = int32();
        if (length == NULL) {
            return NULL;
        }
        int outer = limit;
        limit = position + required(length);
        return outer;
    }

    /**
     * Goes on behind the field.
     *
     * @param outer what {@link #startField} has returned
     * @throws DecodingException if bytes of the field are left
     */
    public void endField(int outer) {
        if (position != limit) {
            throw new DecodingException(remaining() + " bytes are left at the end of the field");
        }
        limit = outer;
    }

    private void requireUtf8(int start, int count) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, count));
        } catch (CharacterCodingException e) {
            throw new DecodingException("the text is not UTF-8", e);
        }
    }

    private int advance(int count) {
        int start = position;
        position = start + required(count);
        return start;
    }

    private int required(int count) {
        if (count < 0 || count > limit - position) {
            throw new DecodingException(
                    count < 0 ? "a length of " + count : "the bytes end " + (count - remaining()) + " bytes too early");
        }
        return count;
    }
}
