package io.pgseam.copy;

import io.pgseam.copy.codec.LiveType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of the catalog that the types of one table stand on, by their OIDs. */
record CatalogTypes(Map<Long, Type> types) {

    /** {@code money}, whose digits after the point depend on {@code lc_monetary}. */
    private static final long MONEY = 790;

    /**
     * A row of {@code pg_type}.
     *
     * @param inner what a domain, an array, a range or a multirange is made of
     * @param modifier of a domain's base type; for {@code money} the digits after the point
     */
    record Type(
            long oid, String schema, String name, Kind kind, long inner, int modifier, List<Attribute> attributes) {}

    /** A row of {@code pg_attribute}. */
    record Attribute(String name, long type, int modifier, LiveColumn.Source source) {}

    /** What a type is. */
    enum Kind {
        BASE,
        TEXT_ONLY,
        ARRAY,
        COMPOSITE,
        DOMAIN,
        ENUM,
        RANGE,
        MULTIRANGE
    }

    /**
     * Returns the type, down to the types it is made of.
     *
     * @param modifier of the column or attribute
     */
    LiveType live(long oid, int modifier) {
        Type type = Objects.requireNonNull(types.get(oid));
        // An OID is unsigned, 32 bits.
        int bits = (int) oid;
        return switch (type.kind()) {
            case BASE -> new LiveType.Base(bits, type.schema(), type.name(), oid == MONEY ? type.modifier() : modifier);
            case TEXT_ONLY -> new LiveType.TextOnly(bits, type.name());
            case ARRAY -> new LiveType.Array(bits, live(type.inner(), modifier));
            case COMPOSITE -> new LiveType.Composite(bits, type.name(), attributes(type));
            case DOMAIN -> new LiveType.Domain(bits, type.name(), live(type.inner(), type.modifier()));
            case ENUM -> new LiveType.Enumeration(bits, type.name());
            case RANGE -> range(type);
            case MULTIRANGE ->
                new LiveType.Multirange(bits, type.name(), range(Objects.requireNonNull(types.get(type.inner()))));
        };
    }

    private LiveType.Range range(Type type) {
        return new LiveType.Range((int) type.oid(), type.name(), live(type.inner(), LiveType.NO_MODIFIER));
    }

    private List<LiveType.Attribute> attributes(Type type) {
        return type.attributes().stream()
                .map(attribute ->
                        new LiveType.Attribute(attribute.name(), live(attribute.type(), attribute.modifier())))
                .toList();
    }
}
