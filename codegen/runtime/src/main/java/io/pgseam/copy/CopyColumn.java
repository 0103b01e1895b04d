package io.pgseam.copy;

import io.pgseam.copy.codec.Codec;
import io.pgseam.copy.codec.CodecRegistry;
import io.pgseam.copy.codec.LiveType;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * One column of a COPY, resolved once: from the record's value to its codec.
 *
 * @param <U> the type that the record holds
 * @param name the column's name
 * @param type the live type's name
 * @param index the column's place in the record
 */
record CopyColumn<U>(String name, String type, int index, Codec<U> codec) {

    /** Returns the column, or nothing if no codec joins the field's database type and the live type. */
    static <U> Optional<CopyColumn<U>> of(Field<U> field, int index, LiveType type) {
        return CodecRegistry.find(type, field)
                .map(codec -> new CopyColumn<>(field.getName(), type.name(), index, codec));
    }

    /**
     * Appends the value as a field.
     *
     * @param value a U, by the field that gave the codec
     * @throws EncodingException if the column cannot hold the value as it is, or the converter fails
     */
    void encode(@Nullable Object value, WireBuffer out) {
        @SuppressWarnings("unchecked")
        U held = (U) value;
        codec.encodeField(held, out);
    }
}
