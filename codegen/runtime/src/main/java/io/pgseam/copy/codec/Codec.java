package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of one PostgreSQL type. Implementations are immutable and thread-safe.
 *
 * <p>What {@link #encode} accepts, {@link #decode} gives back as SELECT would: a value that the server keeps as it is comes
 * back equal.
 *
 * @param <T> the Java type that jOOQ maps the PostgreSQL type to, before any converter of the user
 */
public interface Codec<T> {

    /** Returns the OID of the PostgreSQL type. */
    int oid();

    /**
     * Appends the value's binary form, without its length.
     *
     * @throws EncodingException if the column cannot hold the value as it is; what has been appended is then undefined
     */
    void encode(T value, WireBuffer out);

    /**
     * Reads a value from its binary form, which is all that is left in {@code in}.
     *
     * @throws DecodingException if it is not the type's binary form, or the Java type cannot hold the value
     */
    T decode(WireReader in);

    /**
     * Appends a whole field: {@code int32} length and binary form, or the length -1 alone for NULL.
     *
     * @throws EncodingException if the column cannot hold the value as it is; what has been appended is then undefined
     */
    default void encodeField(@Nullable T value, WireBuffer out) {
        if (value == null) {
            out.int32(WireReader.NULL);
        } else {
            int start = out.startLength();
            encode(value, out);
            out.endLength(start);
        }
    }

    /**
     * Reads a whole field, null for NULL.
     *
     * @throws DecodingException if it is not the type's binary form, or the Java type cannot hold the value
     */
    default @Nullable T decodeField(WireReader in) {
        int outer = in.startField();
        if (outer == WireReader.NULL) {
            return null;
        }
        T value = decode(in);
        in.endField(outer);
        return value;
    }
}
