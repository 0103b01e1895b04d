package io.pgseam.copy.codec;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.EncodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes a type of the user, through a field's converter.
 *
 * @param <T> the type that the codec takes
 * @param <U> the type of the user
 */
record ConvertedCodec<T, U>(Converter<T, U> converter, Codec<T> codec) implements Codec<U> {

    @Override
    public int oid() {
        return codec.oid();
    }

    @Override
    public void encode(U value, WireBuffer out) {
        T converted = to(value);
        if (converted == null) {
            throw new EncodingException("its converter returned null");
        }
        codec.encode(converted, out);
    }

    @Override
    public U decode(WireReader in) {
        U converted = from(codec.decode(in));
        if (converted == null) {
            throw new DecodingException("its converter returned null");
        }
        return converted;
    }

    /** A converter may make NULL of a value, and a value of NULL. */
    @Override
    public void encodeField(@Nullable U value, WireBuffer out) {
        codec.encodeField(to(value), out);
    }

    @Override
    public @Nullable U decodeField(WireReader in) {
        return from(codec.decodeField(in));
    }

    private @Nullable T to(@Nullable U value) {
        try {
            return converter.to(value);
        } catch (RuntimeException e) {
            throw new EncodingException("its converter threw " + e.getClass().getName(), e);
        }
    }

    private @Nullable U from(@Nullable T value) {
        try {
            return converter.from(value);
        } catch (RuntimeException e) {
            throw new DecodingException("its converter threw " + e.getClass().getName(), e);
        }
    }
}
