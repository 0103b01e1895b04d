package io.pgseam.copy.codec;

import static java.util.stream.Collectors.joining;

import io.pgseam.types.Box;
import io.pgseam.types.Circle;
import io.pgseam.types.Inet;
import io.pgseam.types.Line;
import io.pgseam.types.LineSegment;
import io.pgseam.types.Lsn;
import io.pgseam.types.MacAddress;
import io.pgseam.types.Multirange;
import io.pgseam.types.Path;
import io.pgseam.types.Point;
import io.pgseam.types.Polygon;
import io.pgseam.types.PostgresType;
import io.pgseam.types.Range;
import io.pgseam.types.Tid;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.impl.SQLDataType;

/** Random addresses, figures, ranges and the rest. */
final class OtherSamples {

    private OtherSamples() {}

    static Stream<Sample<?>> all() {
        return Stream.of(values(), figures(), ranges()).flatMap(Function.identity());
    }

    private static Stream<Sample<?>> values() {
        return Stream.of(
                new Sample<>(
                        Exchange.of("uuid", SQLDataType.UUID),
                        random -> new UUID(random.nextLong(), random.nextLong())),
                new Sample<>(Exchange.of("bytea", PostgresType.BYTEA), random -> bytes(random, random.nextInt(40))),
                new Sample<>(Exchange.of("inet", PostgresType.INET), OtherSamples::inet),
                new Sample<>(
                        Exchange.of("cidr", PostgresType.CIDR),
                        random -> Inet.of(inet(random).address())),
                new Sample<>(Exchange.of("macaddr", PostgresType.MACADDR), random -> mac(random, 6)),
                new Sample<>(Exchange.of("macaddr8", PostgresType.MACADDR8), random -> mac(random, 8)),
                new Sample<>(
                        Exchange.of("tid", PostgresType.TID),
                        random -> new Tid(random.nextInt() & 0xFFFF_FFFFL, random.nextInt(65_536))),
                new Sample<>(
                        Exchange.of("pg_lsn", PostgresType.PG_LSN), random -> new Lsn(NumberSamples.bits(random, 64))),
                new Sample<>(Exchange.of("pg_snapshot", PostgresType.PG_SNAPSHOT), OtherSamples::snapshot),
                new Sample<>(Exchange.of("txid_snapshot", PostgresType.TXID_SNAPSHOT), OtherSamples::snapshot));
    }

    private static Stream<Sample<?>> figures() {
        return Stream.of(
                new Sample<>(Exchange.of("point", PostgresType.POINT), OtherSamples::point),
                new Sample<>(
                        Exchange.of("line", PostgresType.LINE),
                        random ->
                                new Line(1 + random.nextInt(9), random.nextGaussian(), NumberSamples.float64(random))),
                new Sample<>(
                        Exchange.of("lseg", PostgresType.LSEG),
                        random -> new LineSegment(point(random), point(random))),
                new Sample<>(Exchange.of("box", PostgresType.BOX), random -> new Box(point(random), point(random))),
                new Sample<>(
                        Exchange.of("path", PostgresType.PATH),
                        random -> new Path(random.nextBoolean() ? Path.Ends.OPEN : Path.Ends.CLOSED, points(random))),
                new Sample<>(Exchange.of("polygon", PostgresType.POLYGON), random -> new Polygon(points(random))),
                new Sample<>(
                        Exchange.of("circle", PostgresType.CIRCLE),
                        random -> new Circle(point(random), Math.abs(random.nextGaussian()))));
    }

    private static Stream<Sample<?>> ranges() {
        Function<Random, Integer> int4 = random -> random.nextInt(1_000_000);
        Function<Random, Long> int8 = random -> NumberSamples.bits(random, 60);
        Function<Random, LocalDate> date = random -> LocalDate.ofEpochDay(random.nextInt(40_000));
        return Stream.of(
                new Sample<>(Exchange.of("int4range", PostgresType.INT4RANGE), random -> range(random, int4)),
                new Sample<>(Exchange.of("int8range", PostgresType.INT8RANGE), random -> range(random, int8)),
                new Sample<>(
                        Exchange.of("numrange", PostgresType.NUMRANGE),
                        random -> range(random, NumberSamples::decimal)),
                new Sample<>(Exchange.of("daterange", PostgresType.DATERANGE), random -> range(random, date)),
                new Sample<>(
                        Exchange.of("tsrange", PostgresType.TSRANGE),
                        random -> range(random, r -> TimeSamples.timestamp(r, 1))),
                new Sample<>(
                        Exchange.of("tstzrange", PostgresType.TSTZRANGE),
                        random -> range(
                                random,
                                r -> TimeSamples.timestamp(r, 1).isAfter(java.time.LocalDateTime.MIN)
                                        ? TimeSamples.timestamptz(r)
                                        : date.apply(r).atStartOfDay().atOffset(ZoneOffset.UTC))),
                new Sample<>(
                        Exchange.of("int4multirange", PostgresType.INT4MULTIRANGE), random -> multirange(random, int4)),
                new Sample<>(
                        Exchange.of("int8multirange", PostgresType.INT8MULTIRANGE), random -> multirange(random, int8)),
                new Sample<>(
                        Exchange.of("nummultirange", PostgresType.NUMMULTIRANGE),
                        random -> multirange(random, NumberSamples::decimal)),
                new Sample<>(
                        Exchange.of("datemultirange", PostgresType.DATEMULTIRANGE), random -> multirange(random, date)),
                new Sample<>(
                        Exchange.of("tsmultirange", PostgresType.TSMULTIRANGE),
                        random -> multirange(random, r -> TimeSamples.timestamp(r, 1))),
                new Sample<>(
                        Exchange.of("tstzmultirange", PostgresType.TSTZMULTIRANGE),
                        random -> multirange(
                                random, r -> date.apply(r).atStartOfDay().atOffset(ZoneOffset.UTC))));
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Inet inet(Random random) {
        try {
            InetAddress address = random.nextBoolean()
                    ? InetAddress.getByAddress(bytes(random, 4))
                    : Inet6Address.getByAddress(null, random.nextInt(5) == 0 ? mapped(random) : bytes(random, 16), -1);
            return new Inet(address, random.nextInt(address instanceof Inet6Address ? 129 : 33));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mapped(Random random) {
        byte[] bytes = new byte[16];
        bytes[10] = -1;
        bytes[11] = -1;
        System.arraycopy(bytes(random, 4), 0, bytes, 12, 4);
        return bytes;
    }

    private static MacAddress mac(Random random, int count) {
        return new MacAddress(IntStream.range(0, count)
                .mapToObj(i -> "%02X".formatted(random.nextInt(256)))
                .collect(joining(":")));
    }

    private static String snapshot(Random random) {
        long xmin = 1 + random.nextInt(1_000_000);
        long[] running =
                LongStream.range(0, random.nextInt(5)).map(i -> xmin + 3 * i).toArray();
        return xmin + ":" + (xmin + 20) + ":"
                + LongStream.of(running).mapToObj(Long::toString).collect(joining(","));
    }

    private static Point point(Random random) {
        return new Point(NumberSamples.float64(random), NumberSamples.float64(random));
    }

    private static List<Point> points(Random random) {
        return Stream.generate(() -> point(random)).limit(1 + random.nextInt(5)).toList();
    }

    private static <T extends Comparable<? super T>> Range<T> range(Random random, Function<Random, T> bound) {
        T one = bound.apply(random);
        T other = bound.apply(random);
        T lower = one.compareTo(other) < 0 ? one : other;
        T upper = one.compareTo(other) < 0 ? other : one;
        return switch (random.nextInt(10)) {
            case 0 -> Range.empty();
            case 1 -> Range.all();
            case 2 -> Range.atLeast(lower);
            case 3 -> Range.lessThan(upper);
            case 4 -> Range.closed(lower, upper);
            default -> Range.closedOpen(lower, upper);
        };
    }

    private static <T extends Comparable<? super T>> Multirange<T> multirange(
            Random random, Function<Random, T> bound) {
        return new Multirange<>(Stream.generate(() -> range(random, bound))
                .limit(random.nextInt(4))
                .toList());
    }
}
