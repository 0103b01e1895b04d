package io.pgseam.copy;

import io.pgseam.copy.codec.Codec;
import io.pgseam.copy.codec.CodecRegistry;
import io.pgseam.copy.codec.LiveType;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import java.util.Optional;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/**
 * One column of a COPY, resolved once: from the record's value through the field's converter to the codec.
 *
 * @param <T> the type that the codec takes
 * @param <U> the type that the record holds
 * @param name the column's name
 * @param type the live type's name
 * @param index the column's place in the record
 */
record CopyColumn<T, U>(String name, String type, int index, Converter<T, U> converter, Codec<T> codec) {

    /** Returns the column, or nothing if no codec joins the field's database type and the live type. */
    static <U> Optional<CopyColumn<?, U>> of(Field<U> field, int index, LiveType type) {
        return of(field.getName(), index, converter(field), type);
    }

    /** Returns the way to what a codec takes; for a field whose binding speaks text to the server, that is the value itself. */
    static <U> Converter<?, U> converter(Field<U> field) {
        Converter<?, U> converter = field.getConverter();
        return converter.fromType() == Object.class ? new IdentityConverter<>(converter.toType()) : converter;
    }

    private static <T, U> Optional<CopyColumn<?, U>> of(
            String name, int index, Converter<T, U> converter, LiveType type) {
        return CodecRegistry.find(type, converter.fromType())
                .map(codec -> new CopyColumn<>(name, type.name(), index, converter, codec));
    }

    /**
     * Appends the value as a field.
     *
     * @param value a U, by the field that gave the converter
     * @throws EncodingException if PostgreSQL cannot hold the value, or the converter fails
     */
    void encode(@Nullable Object value, WireBuffer out) {
        @SuppressWarnings("unchecked")
        U held = (U) value;
        codec.encodeField(convert(held), out);
    }

    private @Nullable T convert(@Nullable U value) {
        try {
            return converter.to(value);
        } catch (RuntimeException e) {
            throw new EncodingException("its converter threw " + e.getClass().getName(), e);
        }
    }
}
