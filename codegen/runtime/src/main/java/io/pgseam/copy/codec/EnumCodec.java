package io.pgseam.copy.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.pgseam.copy.wire.DecodingException;
import io.pgseam.copy.wire.WireBuffer;
import io.pgseam.copy.wire.WireReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.EnumType;

/**
 * Encodes and decodes a value of an enum type for binary COPY.
 *
 * <p>Shape: the label in UTF-8. The server reports a label that the live type lacks. Immutable and thread-safe.
 *
 * @param oid the enum type's, which differs between databases
 * @param constants by their labels
 */
record EnumCodec<E extends EnumType>(int oid, Map<String, E> constants) implements Codec<E> {

    /** Returns the codec of a Java enum, or nothing if the class is another one. */
    static Optional<EnumCodec<? extends EnumType>> of(int oid, Class<?> javaType) {
        return javaType.isEnum() && EnumType.class.isAssignableFrom(javaType)
                ? Optional.of(constants(oid, javaType.asSubclass(EnumType.class)))
                : Optional.empty();
    }

    private static <E extends EnumType> EnumCodec<E> constants(int oid, Class<E> javaType) {
        return new EnumCodec<>(
                oid,
                Arrays.stream(javaType.getEnumConstants())
                        .collect(toUnmodifiableMap(EnumType::getLiteral, Function.identity())));
    }

    @Override
    public void encode(E value, WireBuffer out) {
        out.utf8(value.getLiteral());
    }

    /** @throws DecodingException also if the Java enum lacks the label */
    @Override
    public E decode(WireReader in) {
        E constant = constants.get(in.utf8());
        if (constant == null) {
            throw new DecodingException("the Java enum lacks the label; generate it again");
        }
        return constant;
    }
}
