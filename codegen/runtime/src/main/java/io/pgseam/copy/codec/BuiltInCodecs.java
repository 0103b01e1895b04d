package io.pgseam.copy.codec;

import io.pgseam.types.BitString;
import io.pgseam.types.Box;
import io.pgseam.types.Circle;
import io.pgseam.types.Inet;
import io.pgseam.types.Interval;
import io.pgseam.types.Line;
import io.pgseam.types.LineSegment;
import io.pgseam.types.Lsn;
import io.pgseam.types.MacAddress;
import io.pgseam.types.Path;
import io.pgseam.types.Point;
import io.pgseam.types.Polygon;
import io.pgseam.types.Tid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.types.ULong;

/** The codecs of the types of {@code pg_catalog} that are made of no other; each has one Java type. */
final class BuiltInCodecs {

    private static final Map<Integer, Entry<?>> BY_OID = Stream.of(
                    entry(Boolean.class, new BoolCodec()),
                    entry(Short.class, new Int2Codec()),
                    entry(Integer.class, new Int4Codec()),
                    entry(Long.class, new Int8Codec()),
                    entry(Float.class, new Float4Codec()),
                    entry(Double.class, new Float8Codec()),
                    entry(BigDecimal.class, NumericCodec::of),
                    entry(BigDecimal.class, MoneyCodec::new),
                    entry(String.class, new TextCodec(TextCodec.TEXT)),
                    entry(String.class, new TextCodec(TextCodec.NAME)),
                    entry(String.class, modifier -> LimitedTextCodec.of(TextCodec.VARCHAR, modifier)),
                    entry(String.class, modifier -> LimitedTextCodec.of(TextCodec.BPCHAR, modifier)),
                    entry(String.class, new CharCodec()),
                    entry(UUID.class, new UuidCodec()),
                    entry(byte[].class, new ByteaCodec()),
                    entry(BitString.class, new BitCodec(BitCodec.BIT)),
                    entry(BitString.class, new BitCodec(BitCodec.VARBIT)),
                    entry(LocalDate.class, new DateCodec()),
                    entry(LocalTime.class, modifier -> new TimeCodec(FractionDigits.of(modifier))),
                    entry(OffsetTime.class, modifier -> new TimetzCodec(FractionDigits.of(modifier))),
                    entry(LocalDateTime.class, modifier -> new TimestampCodec(FractionDigits.of(modifier))),
                    entry(OffsetDateTime.class, modifier -> new TimestamptzCodec(FractionDigits.of(modifier))),
                    entry(Interval.class, IntervalCodec::of),
                    entry(JSON.class, new JsonCodec()),
                    entry(JSONB.class, new JsonbCodec()),
                    entry(String.class, new VersionedTextCodec(VersionedTextCodec.JSONPATH)),
                    entry(XML.class, new XmlCodec()),
                    entry(Inet.class, InetCodec.INET),
                    entry(Inet.class, InetCodec.CIDR),
                    entry(MacAddress.class, new MacAddressCodec(MacAddressCodec.MACADDR, 6)),
                    entry(MacAddress.class, new MacAddressCodec(MacAddressCodec.MACADDR8, 8)),
                    entry(String.class, new TsvectorCodec()),
                    entry(String.class, new TsqueryCodec()),
                    entry(Point.class, new PointCodec()),
                    entry(Line.class, new LineCodec()),
                    entry(LineSegment.class, new LineSegmentCodec()),
                    entry(Box.class, new BoxCodec()),
                    entry(Path.class, new PathCodec()),
                    entry(Polygon.class, new PolygonCodec()),
                    entry(Circle.class, new CircleCodec()),
                    entry(Long.class, new UnsignedCodec(UnsignedCodec.OID)),
                    entry(Long.class, new UnsignedCodec(UnsignedCodec.XID)),
                    entry(Long.class, new UnsignedCodec(UnsignedCodec.CID)),
                    entry(ULong.class, new Xid8Codec()),
                    entry(Tid.class, new TidCodec()),
                    entry(Lsn.class, new LsnCodec()),
                    entry(String.class, new SnapshotCodec(SnapshotCodec.PG_SNAPSHOT)),
                    entry(String.class, new SnapshotCodec(SnapshotCodec.TXID_SNAPSHOT)))
            .collect(Collectors.toUnmodifiableMap(Entry::oid, Function.identity()));

    private BuiltInCodecs() {}

    /** Returns the codec for a column of the type, if there is one for the Java type. */
    static Optional<Codec<?>> find(LiveType.Base type, Class<?> javaType) {
        return Optional.ofNullable(BY_OID.get(type.oid()))
                .filter(entry -> entry.javaType() == javaType)
                .map(entry -> entry.codec().apply(type.modifier()));
    }

    /** Returns the Java type that the type has. */
    static Optional<Class<?>> javaType(LiveType.Base type) {
        return Optional.ofNullable(BY_OID.get(type.oid())).map(Entry::javaType);
    }

    private static <T> Entry<T> entry(Class<T> javaType, Codec<T> codec) {
        return entry(javaType, modifier -> codec);
    }

    private static <T> Entry<T> entry(Class<T> javaType, IntFunction<Codec<T>> codec) {
        return new Entry<>(codec.apply(LiveType.NO_MODIFIER).oid(), javaType, codec);
    }

    /** How a codec is made, from a column's modifier. */
    private record Entry<T>(int oid, Class<T> javaType, IntFunction<? extends Codec<T>> codec) {}
}
