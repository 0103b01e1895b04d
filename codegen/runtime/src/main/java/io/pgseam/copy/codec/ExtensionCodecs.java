package io.pgseam.copy.codec;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The codecs of the types that extensions create, in any schema; their OIDs differ between databases. */
final class ExtensionCodecs {

    private static final Map<String, Entry<?>> BY_NAME = Map.of(
            "citext", new Entry<>(String.class, TextCodec::new),
            "hstore", new Entry<>(Map.class, HstoreCodec::new),
            "ltree", new Entry<>(String.class, VersionedTextCodec::new),
            "lquery", new Entry<>(String.class, VersionedTextCodec::new),
            "ltxtquery", new Entry<>(String.class, VersionedTextCodec::new));

    private ExtensionCodecs() {}

    /** Returns the codec for a column of the type, if there is one for the Java type. */
    static Optional<Codec<?>> find(LiveType.Base type, Class<?> javaType) {
        return Optional.ofNullable(BY_NAME.get(type.name()))
                .filter(entry -> entry.javaType() == javaType)
                .map(entry -> entry.codec().apply(type.oid()));
    }

    /** How a codec is made, from the type's OID. */
    private record Entry<T>(Class<T> javaType, IntFunction<? extends Codec<?>> codec) {}
}
