package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the round trips of the generator's tests do not reach: values that only Java makes, edges, and refusals. */
class PostgresTypeTest {

    private static ThrowawayDatabase database;
    private static Connection connection;
    private static DSLContext ctx;

    @BeforeAll
    static void connect() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        ctx = DSL.using(connection, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    /** Sends a value and takes back what the server makes of it. */
    private static <U> U sent(PostgresType<U> type, U value) {
        return ctx.fetchValue(DSL.val(value, dataType(type)));
    }

    private static <U> DataType<U> dataType(PostgresType<U> type) {
        return SQLDataType.OTHER.asConvertedDataType(type.<Object>binding());
    }

    private static <U> U read(PostgresType<U> type, String expression) {
        return ctx.fetchValue(DSL.field(expression, dataType(type)));
    }

    @Test
    void infinitiesOfDatesAreMaxAndMin() {
        assertThat(sent(PostgresType.DATE, LocalDate.MAX)).isEqualTo(LocalDate.MAX);
        assertThat(read(PostgresType.DATE, "'-infinity'::date")).isEqualTo(LocalDate.MIN);
        assertThat(sent(PostgresType.TIMESTAMP, LocalDateTime.MIN)).isEqualTo(LocalDateTime.MIN);
        assertThat(read(PostgresType.TIMESTAMP, "'infinity'::timestamp")).isEqualTo(LocalDateTime.MAX);
        assertThat(sent(PostgresType.TIMESTAMPTZ, OffsetDateTime.MAX)).isEqualTo(OffsetDateTime.MAX);
        assertThat(read(PostgresType.TIMESTAMPTZ, "'-infinity'::timestamptz")).isEqualTo(OffsetDateTime.MIN);
        assertThat(sent(PostgresType.DATE.array(), new LocalDate[] {LocalDate.MAX, LocalDate.MIN, null}))
                .containsExactly(LocalDate.MAX, LocalDate.MIN, null);
        assertThat(sent(PostgresType.INTERVAL, Interval.INFINITY)).isEqualTo(Interval.INFINITY);
    }

    @Test
    void timestamptzIsReadAtUtc() {
        ctx.execute("SET TIME ZONE 'Asia/Kathmandu'");
        assertThat(sent(PostgresType.TIMESTAMPTZ, OffsetDateTime.parse("2026-07-01T00:30:00+02:00")))
                .hasToString("2026-06-30T22:30Z");
        assertThat(sent(
                        PostgresType.TIMESTAMPTZ.array(),
                        new OffsetDateTime[] {OffsetDateTime.parse("-0043-03-15T00:30:00.000001Z")}))
                .containsExactly(OffsetDateTime.parse("-0043-03-15T00:30:00.000001Z"));
    }

    @Test
    void nanosecondsAreCutAndNeverCarry() {
        assertThat(sent(PostgresType.TIME, LocalTime.parse("23:59:59.999999999").minusNanos(1)))
                .hasToString("23:59:59.999999");
        assertThat(sent(PostgresType.TIMESTAMP, LocalDateTime.parse("2026-12-31T23:59:59.999999999")))
                .hasToString("2026-12-31T23:59:59.999999");
    }

    @Test
    void midnightAtTheEndOfTheDayIsTheLastTime() {
        assertThat(read(PostgresType.TIME, "'24:00'::time")).isEqualTo(LocalTime.MAX);
        assertThat(sent(PostgresType.TIME.array(), new LocalTime[] {LocalTime.MAX}))
                .containsExactly(LocalTime.MAX);
    }

    @Test
    void midnightAtTheEndOfTheDayWithAnOffsetIsRefused() {
        assertThatThrownBy(() -> read(PostgresType.TIMETZ, "'24:00+02'::timetz"))
                .hasStackTraceContaining("timetz 24:00:00 has no java.time.OffsetTime");
        assertThat(sent(PostgresType.TIMETZ, OffsetTime.parse("12:00+05:30"))).hasToString("12:00+05:30");
    }

    @Test
    void textIsNeverReadAsSyntax() {
        String hostile = "a\",NULL,{}\\'); DROP TABLE x; --";
        assertThat(sent(PostgresType.NAME.array(), new String[] {hostile, "NULL", "", null, "null"}))
                .containsExactly(hostile, "NULL", "", null, "null");
        assertThat(ctx.fetchValue(DSL.inline(hostile, dataType(PostgresType.NAME))))
                .isEqualTo(hostile);
    }

    @Test
    void arraysThatJavaAllowsAreWritten() {
        assertThat(sent(PostgresType.INET.array(), new Inet[0])).isEmpty();
        assertThat(sent(PostgresType.NAME.array().array(), new String[][] {{}, {}}))
                .isEmpty();
    }

    @Test
    void lowerBoundOfAnArrayIsDropped() {
        assertThat(read(PostgresType.OID.array(), "'[5:6]={1,2}'::oid[]")).containsExactly(1L, 2L);
    }

    @Test
    void hstoreKeepsNullsAndQuotes() {
        ctx.execute("CREATE EXTENSION IF NOT EXISTS hstore");
        Map<String, String> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("\"=>\\", "NULL");
        assertThat(sent(PostgresType.HSTORE, map)).isEqualTo(map);
        assertThat(sent(PostgresType.HSTORE, Map.of())).isEmpty();
    }

    @Test
    void rangesKeepTheirBounds() {
        assertThat(sent(PostgresType.INT4RANGE, Range.closed(1, 4))).isEqualTo(Range.closedOpen(1, 5));
        assertThat(sent(PostgresType.INT8RANGE, Range.empty())).isEqualTo(Range.empty());
        assertThat(sent(PostgresType.NUMRANGE, Range.all())).isEqualTo(Range.all());
        assertThat(sent(PostgresType.DATERANGE, Range.lessThan(LocalDate.MAX)))
                .isEqualTo(Range.lessThan(LocalDate.MAX));
        assertThat(sent(
                        PostgresType.INT4MULTIRANGE,
                        new Multirange<>(List.of(Range.atLeast(9), Range.closedOpen(1, 2)))))
                .isEqualTo(new Multirange<>(List.of(Range.closedOpen(1, 2), Range.atLeast(9))));
    }

    @Test
    void moneyIsWrittenInAnyLocale() {
        assertThat(sent(PostgresType.MONEY, new BigDecimal("-1234.5"))).hasToString("-1234.50");
        assertThat(sent(PostgresType.MONEY.array(), new BigDecimal[] {new BigDecimal("1E+3"), null}))
                .containsExactly(new BigDecimal("1000.00"), null);
    }

    @Test
    void addressesOfBothKindsAreKept() throws IOException {
        Inet host = Inet.of(InetAddress.getByName("2001:db8::1"));
        assertThat(sent(PostgresType.INET, host)).isEqualTo(host);
        assertThat(read(PostgresType.INET, "'::ffff:1.2.3.4'::inet").address().getAddress())
                .hasSize(16);
        assertThat(read(PostgresType.INET, "'1.2.3.4/8'::inet")).hasToString("1.2.3.4/8");
    }

    @Test
    void wrongValuesAreRefusedBeforeTheServerSeesThem() {
        assertThatThrownBy(() -> new BitString("012")).hasMessage("bits is 012, expected only 0 and 1");
        assertThatThrownBy(() -> new MacAddress("08:00"))
                .hasMessage("text is 08:00, expected 6 or 8 bytes such as 08:00:2b:01:02:03");
        assertThatThrownBy(() -> new Inet(InetAddress.getByName("1.2.3.4"), 33))
                .hasMessage("prefix is 33, expected 0 to 32");
    }

    @Test
    void typeIsAnIdentifierWhateverItsNameSays() {
        PostgresType<String> type = PostgresType.TEXT.named(DSL.unquotedName("text\"; DROP TABLE x; --"));
        Settings settings = new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);

        String sql = DSL.using(SQLDialect.POSTGRES, settings).render(DSL.val("a", dataType(type)));

        assertThat(sql).isEqualTo("?::\"text\"\"; DROP TABLE x; --\"");
    }

    @Test
    void bindingSurvivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(PostgresType.TSTZRANGE.array().binding());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOf(TextBinding.class);
        }
    }
}
