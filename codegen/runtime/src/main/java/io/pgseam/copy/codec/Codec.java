package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of one PostgreSQL type. Implementations are stateless and thread-safe.
 *
 * @param <T> the Java type that jOOQ maps the PostgreSQL type to, before any converter of the user
 */
public interface Codec<T> {

    /** Returns the OID of the PostgreSQL type. */
    int oid();

    /**
     * Appends the value's binary form, without its length.
     *
     * @throws EncodingException if PostgreSQL cannot hold the value; what has been appended is then undefined
     */
    void encode(T value, WireBuffer out);

    /**
     * Appends a whole field: {@code int32} length and binary form, or the length -1 alone for NULL.
     *
     * @throws EncodingException if PostgreSQL cannot hold the value; what has been appended is then undefined
     */
    default void encodeField(@Nullable T value, WireBuffer out) {
        if (value == null) {
            out.int32(-1);
        } else {
            int start = out.startLength();
            encode(value, out);
            out.endLength(start);
        }
    }
}
