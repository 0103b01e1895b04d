package io.pgseam.copy.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.EnumType;
import org.jooq.JSONB;

/** Knows every codec. Stateless and thread-safe. */
public final class CodecRegistry {

    private static final Map<Integer, Entry<?>> BASE = List.of(
                    new Entry<>(Boolean.class, new BoolCodec()),
                    new Entry<>(Short.class, new Int2Codec()),
                    new Entry<>(Integer.class, new Int4Codec()),
                    new Entry<>(Long.class, new Int8Codec()),
                    new Entry<>(Float.class, new Float4Codec()),
                    new Entry<>(Double.class, new Float8Codec()),
                    new Entry<>(BigDecimal.class, new NumericCodec()),
                    new Entry<>(String.class, new TextCodec(TextCodec.TEXT)),
                    new Entry<>(String.class, new TextCodec(TextCodec.VARCHAR)),
                    new Entry<>(String.class, new TextCodec(TextCodec.BPCHAR)),
                    new Entry<>(UUID.class, new UuidCodec()),
                    new Entry<>(byte[].class, new ByteaCodec()),
                    new Entry<>(LocalDate.class, new DateCodec()),
                    new Entry<>(LocalDateTime.class, new TimestampCodec()),
                    new Entry<>(OffsetDateTime.class, new TimestamptzCodec()),
                    new Entry<>(JSONB.class, new JsonbCodec()))
            .stream()
            .collect(Collectors.toUnmodifiableMap(entry -> entry.codec().oid(), Function.identity()));

    private CodecRegistry() {}

    /**
     * Finds the codec that writes values of the Java type into a column of the live type, or nothing if none joins the
     * two.
     *
     * <p>No type is widened or cast, because binary COPY does not: {@code int4} is for {@code Integer} alone. A domain
     * is sent as its base type, an enum from any jOOQ {@link EnumType}, an array from an array of what its elements
     * need.
     */
    public static <T> Optional<Codec<T>> find(LiveType type, Class<T> javaType) {
        // Each branch of codecFor has matched the Java type, so that the codec is one of T.
        @SuppressWarnings("unchecked")
        Optional<Codec<T>> codec = (Optional<Codec<T>>) (Optional<?>) codecFor(type, javaType);
        return codec;
    }

    private static Optional<? extends Codec<?>> codecFor(LiveType type, Class<?> javaType) {
        if (type instanceof LiveType.Domain domain) {
            return codecFor(domain.base(), javaType);
        }
        if (type instanceof LiveType.Array array) {
            return javaType.isArray()
                    ? codecFor(array.element(), javaType.getComponentType())
                            .map(element -> new ArrayCodec<>(
                                    array.oid(), array.element().oid(), element))
                    : Optional.empty();
        }
        if (type instanceof LiveType.Enumeration enumeration) {
            return EnumType.class.isAssignableFrom(javaType)
                    ? Optional.of(new EnumCodec(enumeration.oid()))
                    : Optional.empty();
        }
        return Optional.ofNullable(BASE.get(type.oid()))
                .filter(entry -> entry.javaType() == javaType)
                .map(Entry::codec);
    }

    private record Entry<T>(Class<T> javaType, Codec<T> codec) {}
}
