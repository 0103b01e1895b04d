package io.pgseam.copy.codec;

import io.pgseam.types.Multirange;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Converter;
import org.jooq.EnumType;
import org.jooq.Field;
import org.jooq.impl.IdentityConverter;
import org.jspecify.annotations.Nullable;

/** Knows every codec. Stateless and thread-safe. */
public final class CodecRegistry {

    private static final String PG_CATALOG = "pg_catalog";

    /** The types that stand for an object of the catalog: their binary form is its OID, their text is its name. */
    private static final Pattern NAMES_OF_OBJECTS = Pattern.compile(
            "reg(class|collation|config|dictionary|namespace" + "|oper|operator|proc|procedure|role|type)");

    private CodecRegistry() {}

    /**
     * Finds the codec that joins a field's values, through its converter, with a column or attribute of the live type; nothing
     * if none does.
     *
     * <p>A field whose binding speaks text to the server has the Java type itself.
     */
    public static <U> Optional<Codec<U>> find(LiveType type, Field<U> field) {
        Class<?> bounds = PostgresType.of(field.getBinding())
                .flatMap(PostgresType::boundType)
                .orElse(null);
        return converted(type, converter(field), bounds);
    }

    /**
     * Finds the codec that joins values of the Java type with a column of the live type, or nothing if none does.
     *
     * <p>No type is widened or cast, because binary COPY does not: {@code int4} is for {@code Integer} alone. A domain
     * is sent as its base type, an enum from a jOOQ {@link EnumType}, an array from an array of what its elements need, a
     * composite from the record that jOOQ has generated. A class does not tell a range's bounds: they are not checked here.
     */
    public static <T> Optional<Codec<T>> find(LiveType type, Class<T> javaType) {
        return typed(codecFor(type, javaType, null));
    }

    /** Returns why no value of the live type can be sent, whatever the Java type; nothing if there is no such reason. */
    public static Optional<String> refusal(LiveType type) {
        if (type instanceof LiveType.Domain domain) {
            return refusal(domain.base());
        }
        if (type instanceof LiveType.Array array) {
            return refusal(array.element());
        }
        if (type instanceof LiveType.Composite composite) {
            return composite.attributes().stream()
                    .flatMap(attribute ->
                            refusal(attribute.type())
                                    .map(reason -> "attribute " + attribute.name() + ": " + reason)
                                    .stream())
                    .findFirst();
        }
        if (type instanceof LiveType.TextOnly) {
            return Optional.of("PostgreSQL has no binary form of " + type.name());
        }
        return type instanceof LiveType.Base base
                        && base.schema().equals(PG_CATALOG)
                        && NAMES_OF_OBJECTS.matcher(base.name()).matches()
                ? Optional.of("the binary form of " + base.name() + " is a number, where SELECT gives a name")
                : Optional.empty();
    }

    /** Returns the Java type that a codec has to take for a field, below any converter of the user. */
    public static Class<?> codecType(Field<?> field) {
        return converter(field).fromType();
    }

    private static <U> Converter<?, U> converter(Field<U> field) {
        Converter<?, U> converter = field.getConverter();
        return converter.fromType() == Object.class ? new IdentityConverter<>(converter.toType()) : converter;
    }

    private static <T, U> Optional<Codec<U>> converted(
            LiveType type, Converter<T, U> converter, @Nullable Class<?> bounds) {
        Optional<? extends Codec<?>> codec = codecFor(type, converter.fromType(), bounds);
        return converter instanceof IdentityConverter
                ? typed(codec)
                : CodecRegistry.<T>typed(codec).map(inner -> new ConvertedCodec<>(converter, inner));
    }

    /** Each branch of {@link #codecFor} has matched the Java type, so that the codec is one of T. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Codec<T>> typed(Optional<? extends Codec<?>> codec) {
        return (Optional<Codec<T>>) (Optional<?>) codec;
    }

    private static Optional<? extends Codec<?>> codecFor(LiveType type, Class<?> javaType, @Nullable Class<?> bounds) {
        if (type instanceof LiveType.Domain domain) {
            return codecFor(domain.base(), javaType, bounds);
        }
        if (type instanceof LiveType.Array array) {
            return javaType.isArray() ? array(array, javaType.getComponentType(), bounds) : Optional.empty();
        }
        if (type instanceof LiveType.Enumeration enumeration) {
            return EnumCodec.of(enumeration.oid(), javaType);
        }
        if (type instanceof LiveType.Composite composite) {
            return CompositeCodec.of(composite, javaType);
        }
        if (type instanceof LiveType.Range range) {
            return javaType == Range.class ? range(range, bounds) : Optional.empty();
        }
        if (type instanceof LiveType.Multirange multirange) {
            return javaType == Multirange.class
                    ? range(multirange.range(), bounds).map(range -> new MultirangeCodec<>(multirange.oid(), range))
                    : Optional.empty();
        }
        if (type instanceof LiveType.Base base) {
            return base.schema().equals(PG_CATALOG)
                    ? BuiltInCodecs.find(base, javaType)
                    : ExtensionCodecs.find(base, javaType);
        }
        return Optional.empty();
    }

    /** Takes the outermost class that the element has a codec for, so that {@code byte[][]} is an array of bytea. */
    private static <E> Optional<Codec<?>> array(LiveType.Array array, Class<E> rowType, @Nullable Class<?> bounds) {
        LiveType type = array.element();
        Optional<Codec<E>> element = typed(codecFor(type, rowType, bounds));
        if (element.isPresent()) {
            return element.map(codec -> new ArrayCodec<>(array.oid(), type.oid(), codec, rowType));
        }
        int dimensions = 2;
        for (Class<?> row = rowType; row.isArray(); row = row.getComponentType()) {
            Optional<? extends Codec<?>> inner = codecFor(type, row.getComponentType(), bounds);
            if (inner.isPresent()) {
                return Optional.of(new MatrixCodec<>(array.oid(), type.oid(), inner.get(), rowType, dimensions));
            }
            dimensions++;
        }
        return Optional.empty();
    }

    private static Optional<RangeCodec<?>> range(LiveType.Range range, @Nullable Class<?> bounds) {
        return boundType(range.subtype())
                .filter(javaType -> bounds == null || bounds == javaType)
                .flatMap(javaType -> codecFor(range.subtype(), javaType, null))
                .map(bound -> new RangeCodec<>(range.oid(), bound));
    }

    private static Optional<Class<?>> boundType(LiveType subtype) {
        if (subtype instanceof LiveType.Domain domain) {
            return boundType(domain.base());
        }
        return subtype instanceof LiveType.Base base ? BuiltInCodecs.javaType(base) : Optional.empty();
    }
}
