package io.pgseam.types;

import io.pgseam.types.TextForm.Step;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Binding;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.XML;
import org.jooq.impl.DSL;
import org.jooq.types.ULong;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL type and the Java type that holds its values, without loss. Immutable and thread-safe.
 *
 * <p>Generated code takes its bindings from here. A type is known by a jOOQ {@link Name}, which is rendered in quotes
 * whatever it was made of, so that no name can carry SQL.
 *
 * @param <U> the Java type
 */
public final class PostgresType<U> implements Serializable {

    /** A quoted {@code "bit"} has any length, where a plain {@code bit} would be {@code bit(1)}. */
    public static final PostgresType<BitString> BIT = of("bit", BitString.class, BitString::new);

    public static final PostgresType<BitString> VARBIT = of("varbit", BitString.class, BitString::new);
    public static final PostgresType<Boolean> BOOL = of("bool", Boolean.class, ScalarText::bool);
    public static final PostgresType<Short> INT2 = of("int2", Short.class, TextNumbers::int2);
    public static final PostgresType<Integer> INT4 = of("int4", Integer.class, TextNumbers::int4);
    public static final PostgresType<Long> INT8 = of("int8", Long.class, TextNumbers::int8);
    public static final PostgresType<Float> FLOAT4 = of("float4", Float.class, TextNumbers::float4);
    public static final PostgresType<Double> FLOAT8 = of("float8", Double.class, TextNumbers::float8);
    public static final PostgresType<BigDecimal> NUMERIC =
            of("numeric", BigDecimal.class, TextNumbers::numeric, TextNumbers::format);

    /** Read as {@code lc_monetary} prints it, written as a number, which the server rounds to the currency's digits. */
    public static final PostgresType<BigDecimal> MONEY = of(
                    "money", BigDecimal.class, MoneyText::parse, BigDecimal::toPlainString)
            .writtenAs("numeric");

    public static final PostgresType<String> TEXT = text("text");
    public static final PostgresType<String> VARCHAR = text("varchar");
    public static final PostgresType<String> BPCHAR = text("bpchar");
    public static final PostgresType<String> CHAR = text("char");
    public static final PostgresType<String> NAME = text("name");
    public static final PostgresType<UUID> UUID = of("uuid", UUID.class, ScalarText::uuid);

    /** Within arrays it needs {@code bytea_output = hex}, the server's default. */
    public static final PostgresType<byte[]> BYTEA =
            new PostgresType<>(builtIn("bytea"), "", 0, byte[].class, new ByteaText(), null);

    public static final PostgresType<LocalDate> DATE =
            time("date", LocalDate.class, TimeText::date, TimeText::format, date -> date);
    public static final PostgresType<LocalTime> TIME =
            time("time", LocalTime.class, TimeText::time, TimeText::format, time -> time);
    public static final PostgresType<OffsetTime> TIMETZ =
            time("timetz", OffsetTime.class, TimeText::offsetTime, TimeText::format, TimeText::below24);
    public static final PostgresType<LocalDateTime> TIMESTAMP =
            time("timestamp", LocalDateTime.class, TimeText::timestamp, TimeText::format, timestamp -> timestamp);

    /** Read at UTC. */
    public static final PostgresType<OffsetDateTime> TIMESTAMPTZ =
            time("timestamptz", OffsetDateTime.class, TimeText::timestamptz, TimeText::format, TimeText::utc);

    public static final PostgresType<Interval> INTERVAL = of("interval", Interval.class, Interval::parse);

    public static final PostgresType<JSON> JSON = of("json", JSON.class, JsonText::json, org.jooq.JSON::data);
    public static final PostgresType<JSONB> JSONB = of("jsonb", JSONB.class, JsonText::jsonb, org.jooq.JSONB::data);
    public static final PostgresType<XML> XML = of("xml", XML.class, org.jooq.XML::xml, org.jooq.XML::data);
    public static final PostgresType<String> JSONPATH = text("jsonpath");

    public static final PostgresType<Inet> INET = of("inet", Inet.class, Inet::parse);
    public static final PostgresType<Inet> CIDR = of("cidr", Inet.class, Inet::parse);
    public static final PostgresType<MacAddress> MACADDR = of("macaddr", MacAddress.class, MacAddress::new);
    public static final PostgresType<MacAddress> MACADDR8 = of("macaddr8", MacAddress.class, MacAddress::new);

    public static final PostgresType<Range<Integer>> INT4RANGE = range("int4range", INT4);
    public static final PostgresType<Range<Long>> INT8RANGE = range("int8range", INT8);
    public static final PostgresType<Range<BigDecimal>> NUMRANGE = range("numrange", NUMERIC);
    public static final PostgresType<Range<LocalDate>> DATERANGE = range("daterange", DATE);
    public static final PostgresType<Range<LocalDateTime>> TSRANGE = range("tsrange", TIMESTAMP);
    public static final PostgresType<Range<OffsetDateTime>> TSTZRANGE = range("tstzrange", TIMESTAMPTZ);
    public static final PostgresType<Multirange<Integer>> INT4MULTIRANGE = multirange("int4multirange", INT4);
    public static final PostgresType<Multirange<Long>> INT8MULTIRANGE = multirange("int8multirange", INT8);
    public static final PostgresType<Multirange<BigDecimal>> NUMMULTIRANGE = multirange("nummultirange", NUMERIC);
    public static final PostgresType<Multirange<LocalDate>> DATEMULTIRANGE = multirange("datemultirange", DATE);
    public static final PostgresType<Multirange<LocalDateTime>> TSMULTIRANGE = multirange("tsmultirange", TIMESTAMP);
    public static final PostgresType<Multirange<OffsetDateTime>> TSTZMULTIRANGE =
            multirange("tstzmultirange", TIMESTAMPTZ);

    public static final PostgresType<String> TSVECTOR = text("tsvector");
    public static final PostgresType<String> TSQUERY = text("tsquery");

    public static final PostgresType<Point> POINT = of("point", Point.class, Point::parse);
    public static final PostgresType<Line> LINE = of("line", Line.class, Line::parse);
    public static final PostgresType<LineSegment> LSEG = of("lseg", LineSegment.class, LineSegment::parse);
    public static final PostgresType<Box> BOX = of("box", Box.class, Box::parse);
    public static final PostgresType<Path> PATH = of("path", Path.class, Path::parse);
    public static final PostgresType<Polygon> POLYGON = of("polygon", Polygon.class, Polygon::parse);
    public static final PostgresType<Circle> CIRCLE = of("circle", Circle.class, Circle::parse);

    public static final PostgresType<Long> OID = of("oid", Long.class, TextNumbers::unsigned);
    public static final PostgresType<String> REGCLASS = text("regclass");
    public static final PostgresType<String> REGCOLLATION = text("regcollation");
    public static final PostgresType<String> REGCONFIG = text("regconfig");
    public static final PostgresType<String> REGDICTIONARY = text("regdictionary");
    public static final PostgresType<String> REGNAMESPACE = text("regnamespace");
    public static final PostgresType<String> REGOPER = text("regoper");
    public static final PostgresType<String> REGOPERATOR = text("regoperator");
    public static final PostgresType<String> REGPROC = text("regproc");
    public static final PostgresType<String> REGPROCEDURE = text("regprocedure");
    public static final PostgresType<String> REGROLE = text("regrole");
    public static final PostgresType<String> REGTYPE = text("regtype");
    public static final PostgresType<Long> XID = of("xid", Long.class, TextNumbers::unsigned);
    public static final PostgresType<ULong> XID8 =
            of("xid8", ULong.class, text -> ULong.valueOf(TextNumbers.digits(text, 0)));
    public static final PostgresType<Long> CID = of("cid", Long.class, TextNumbers::unsigned);
    public static final PostgresType<Tid> TID = of("tid", Tid.class, Tid::parse);
    public static final PostgresType<Lsn> PG_LSN = of("pg_lsn", Lsn.class, Lsn::parse);
    public static final PostgresType<String> PG_SNAPSHOT = text("pg_snapshot");
    public static final PostgresType<String> TXID_SNAPSHOT = text("txid_snapshot");

    public static final PostgresType<String> CITEXT = text("citext").named(DSL.name("citext"));
    public static final PostgresType<String> LTREE = text("ltree").named(DSL.name("ltree"));
    public static final PostgresType<String> LQUERY = text("lquery").named(DSL.name("lquery"));
    public static final PostgresType<String> LTXTQUERY = text("ltxtquery").named(DSL.name("ltxtquery"));

    /** Keys and values; a value may be null. */
    public static final PostgresType<Map<String, String>> HSTORE = PostgresType.<Map<String, String>>of(
                    "hstore", raw(Map.class), HstoreText::parse, HstoreText::format)
            .named(DSL.name("hstore"));

    private static final long serialVersionUID = 1L;

    private final Name name;
    private final String writtenAs;
    private final int dimensions;
    private final Class<U> javaType;
    private final TextForm<U> form;
    private final @Nullable Class<?> boundType;

    private PostgresType(
            Name name,
            String writtenAs,
            int dimensions,
            Class<U> javaType,
            TextForm<U> form,
            @Nullable Class<?> boundType) {
        this.name = name;
        this.writtenAs = writtenAs;
        this.dimensions = dimensions;
        this.javaType = javaType;
        this.form = form;
        this.boundType = boundType;
    }

    private static <U> PostgresType<U> of(String name, Class<U> javaType, Step<String, U> parse) {
        return of(name, javaType, parse, Object::toString);
    }

    private static <U> PostgresType<U> of(
            String name, Class<U> javaType, Step<String, U> parse, Step<U, String> format) {
        return new PostgresType<>(builtIn(name), "", 0, javaType, new TextForm.Scalar<>(parse, format), null);
    }

    private static PostgresType<String> text(String name) {
        return of(name, String.class, text -> text);
    }

    private static <U> PostgresType<U> time(
            String name, Class<U> javaType, Step<String, U> parse, Step<U, String> format, Step<U, U> checked) {
        return new PostgresType<>(
                builtIn(name), "", 0, javaType, new TextForm.JavaTime<>(javaType, parse, format, checked), null);
    }

    private static <T> PostgresType<Range<T>> range(String name, PostgresType<T> bound) {
        return PostgresType.<Range<T>>of(
                        name,
                        raw(Range.class),
                        text -> RangeText.parse(text, bound.form::parse),
                        range -> RangeText.format(range, bound.form::format))
                .bounded(bound);
    }

    private static <T> PostgresType<Multirange<T>> multirange(String name, PostgresType<T> bound) {
        return PostgresType.<Multirange<T>>of(
                        name,
                        raw(Multirange.class),
                        text -> RangeText.parseMany(text, bound.form::parse),
                        multirange -> RangeText.formatMany(multirange, bound.form::format))
                .bounded(bound);
    }

    private static Name builtIn(String name) {
        return DSL.name("pg_catalog", name);
    }

    /** The class of a generic type is that of its raw one. */
    @SuppressWarnings("unchecked")
    private static <U> Class<U> raw(Class<?> javaType) {
        return (Class<U>) javaType;
    }

    /**
     * Returns the same form under another name: of a domain over this type, or of an extension's type in the schema that
     * holds the extension.
     */
    public PostgresType<U> named(Name name) {
        return new PostgresType<>(name, writtenAs, dimensions, javaType, form, boundType);
    }

    /** Returns the array of this type; of that, the array of two dimensions, and so on. */
    public PostgresType<U[]> array() {
        // The array class of a class of U is one of U[].
        @SuppressWarnings("unchecked")
        Class<U[]> arrayType = (Class<U[]>) javaType.arrayType();
        char delimiter = form == BOX.form || form instanceof ArrayText<?> array && array.delimiter() == ';' ? ';' : ',';
        return new PostgresType<>(
                name, writtenAs, dimensions + 1, arrayType, new ArrayText<>(this, arrayType, delimiter), boundType);
    }

    /**
     * Returns the binding that generated code gives to a column, attribute or parameter of this type.
     *
     * @param <T> the Java type that jOOQ would give it; no value of it ever appears
     */
    public <T> Binding<T, U> binding() {
        @SuppressWarnings("unchecked")
        Binding<T, U> binding = (Binding<T, U>) new TextBinding<>(this);
        return binding;
    }

    /** Returns the type that a binding from here has, or nothing for any other binding. */
    public static Optional<PostgresType<?>> of(Binding<?, ?> binding) {
        return binding instanceof TextBinding<?> text ? Optional.of(text.type()) : Optional.empty();
    }

    /** Returns an enum or a composite, which generated code has no binding for. */
    static <U> PostgresType<U> generated(Class<U> javaType, String name, TextForm<U> form) {
        return new PostgresType<>(DSL.name(name), "", 0, javaType, form, null);
    }

    /**
     * Reads a column of the result's current row, as the binding does; null for NULL.
     *
     * @param column from 1 on
     */
    public @Nullable U read(ResultSet row, int column) throws SQLException {
        return form.read(row, column);
    }

    /** Returns the name for messages: {@code timestamptz}, {@code text[]}. */
    String displayName() {
        return name.last() + "[]".repeat(dimensions);
    }

    /** Returns what its text looks like, in words. */
    String expected() {
        return form instanceof EnumText<?> labels ? labels.labels() : Expectations.of(this);
    }

    int dimensions() {
        return dimensions;
    }

    /** Returns the Java type of the bounds of ranges and multiranges, also within an array; nothing for other types. */
    public Optional<Class<?>> boundType() {
        return Optional.ofNullable(boundType);
    }

    private PostgresType<U> bounded(PostgresType<?> bound) {
        return new PostgresType<>(name, writtenAs, dimensions, javaType, form, bound.javaType);
    }

    private PostgresType<U> writtenAs(String writtenAs) {
        return new PostgresType<>(name, writtenAs, dimensions, javaType, form, boundType);
    }

    Class<U> javaType() {
        return javaType;
    }

    TextForm<U> form() {
        return form;
    }

    /** Returns what stands after a text to make it a value of this type. */
    String cast() {
        String brackets = "[]".repeat(dimensions);
        String quoted = Arrays.stream(name.getName())
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
        return (writtenAs.isEmpty() ? "" : "::" + writtenAs + brackets) + "::" + quoted + brackets;
    }
}
