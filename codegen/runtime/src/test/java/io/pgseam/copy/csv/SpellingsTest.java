package io.pgseam.copy.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pgseam.types.PostgresType;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that someone may write: what is taken here is taken by the server, and means the same. */
class SpellingsTest {

    @RegisterExtension
    static final CsvDatabase DATABASE = new CsvDatabase();

    static Stream<Arguments> spellings() {
        return Stream.of(
                of(
                        "bool",
                        SQLDataType.BOOLEAN,
                        List.of("t", "TRUE", "tr", "Yes", "y", "on", "1", "f", "no", "of", "off", "0"),
                        List.of("o", "2", "truex", "", " t", "\u0131")),
                of(
                        "int2",
                        SQLDataType.SMALLINT,
                        List.of("1", "-32768", "+7"),
                        List.of("32768", "1.0", "1e2", "\u0661", "0x1f", "1_000", "", "-", "--1")),
                of(
                        "int8",
                        SQLDataType.BIGINT,
                        List.of("9223372036854775807", "007"),
                        List.of("9223372036854775808", " 1", "1L")),
                of(
                        "float4",
                        SQLDataType.REAL,
                        List.of("1e-45", "NaN", "inf", "-Infinity", "3.4e38", ".5"),
                        List.of("1e39", "1e-50", "1f", "0x1p3")),
                of(
                        "float8",
                        SQLDataType.DOUBLE,
                        List.of("1.", "-.5e-3", "1e308", "4.9e-324", "nan", "+inf", "0e999", "-0"),
                        List.of("1e309", "1e-400", "1d", "0x1.8p1", "1 ", "\u0661", ".", "e5")),
                of(
                        "numeric",
                        SQLDataType.NUMERIC,
                        List.of("1.50", "1e5", "1.5e-3", "-0.0", ".5", "5."),
                        List.of("1e999999999", "NaN", "1,000", "\u0661", "1_000")),
                of(
                        "uuid",
                        SQLDataType.UUID,
                        List.of("123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"),
                        List.of(
                                "1-1-1-1-1",
                                "{123e4567-e89b-12d3-a456-426614174000}",
                                "123e4567e89b12d3a456426614174000",
                                "g23e4567-e89b-12d3-a456-426614174000")),
                of(
                        "bytea",
                        PostgresType.BYTEA,
                        List.of("\\x", "\\x00fF", "\\xDEADbeef"),
                        List.of("\\x0", "\\xzz", "abc", "\\000")),
                of(
                        "date",
                        PostgresType.DATE,
                        List.of("2026-11-21", "0001-01-01 BC", "infinity", "-infinity", "5874897-12-31", "0004-02-29"),
                        List.of(
                                "2026-02-29",
                                "2026-13-01",
                                "0000-01-01",
                                "2026-1-1",
                                "20261121",
                                "21/11/2026",
                                "-2026-11-21",
                                "2026-11-21x",
                                "xinfinity",
                                "+2026-11-21",
                                "5874898-01-01",
                                "2026-11-21 BC BC")),
                of(
                        "time",
                        PostgresType.TIME,
                        List.of("10:15", "10:15:30", "10:15:30.123456", "24:00:00", "24:00:00.000"),
                        List.of("24:00:01", "23:59:60", "10:15:30.1234567", "10", "10:15 PM", "25:00", "-10:15")),
                of(
                        "timetz",
                        PostgresType.TIMETZ,
                        List.of("10:15:30+01", "10:15Z", "10:15:30.5-05:30", "10:15:30+0545", "10:15:30+15:59:59"),
                        List.of("10:15:30", "10:15:30+16", "24:00:00+00", "10:15:30 +01", "10:15:30+1")),
                of(
                        "timestamp",
                        PostgresType.TIMESTAMP,
                        List.of(
                                "2026-11-21 10:15:30.5",
                                "2026-11-21T10:15",
                                "2026-11-21",
                                "infinity",
                                "-infinity",
                                "0044-03-15 12:00:00 BC",
                                "294276-12-31 23:59:59.999999",
                                "2026-12-31 24:00:00"),
                        List.of(
                                "2026-11-21 10:15:30+02",
                                "2026-11-21T10:15:30Z",
                                "294277-01-01 00:00:00",
                                "2026-11-21 10:15:30.1234567",
                                "now",
                                "epoch",
                                "2026-02-30 00:00")),
                of(
                        "timestamptz",
                        PostgresType.TIMESTAMPTZ,
                        List.of(
                                "2026-11-21 10:15:30.5+00",
                                "2026-11-21T10:15:30Z",
                                "2026-11-21 10:15-05:30",
                                "0044-03-15 12:00:00+00 BC",
                                "infinity",
                                "-infinity",
                                "2026-12-31 24:00:00+05:45",
                                "2026-11-21T10:15:30+0100",
                                "2026-11-21 10:15:30+15:59:59"),
                        List.of(
                                "2026-11-21 10:15:30",
                                "2026-11-21",
                                "2026-11-21 10:15:30 Europe/Berlin",
                                "2026-11-21 10:15:30+16:00",
                                "today")),
                of(
                        "interval",
                        PostgresType.INTERVAL,
                        List.of(
                                "1 year 2 mons 3 days 04:05:06.789",
                                "-1 days +02:03:00",
                                "00:00:00",
                                "P1Y2M3W4DT5H6M7.8S",
                                "PT-0.5S",
                                "infinity",
                                "-infinity",
                                "2562047788:00:54.775807",
                                "1 mon",
                                "100:59:59",
                                "P-1D"),
                        List.of(
                                "P1.5Y",
                                "1 day 00:61:00",
                                "9223372036854775807:00:00",
                                "99999999999 days",
                                "ago",
                                "P",
                                "2562047788:00:54.775808")),
                of(
                        "json",
                        SQLDataType.JSON,
                        List.of("{\"a\" : [1, 2.5e-3, \"\\ud800\", null]}", "1", "\"\"", " [ ] ", "{}", "[[[]]]"),
                        List.of(
                                "{", "[1,]", "{\"a\"}", "{a:1}", "01", "1.", "'a'", "nul", "\"\t\"", "\"\\x\"", "{} {}",
                                "", "[1 2]", "+1", ".5", "true1")),
                of(
                        "jsonb",
                        SQLDataType.JSONB,
                        List.of("{\"b\":1,\"a\":\"\\ud83d\\ude00\"}", "[true,false]", "\"\\\\u0000\"", "-0.0"),
                        List.of(
                                "\"\\u0000\"",
                                "\"\\ud800\"",
                                "\"\\ude00\"",
                                "\"\\ud83dx\"",
                                "\"\\ud83d\\ud83d\\ude00\"",
                                "NaN",
                                "{\"a\":1,}")),
                of(
                        "inet",
                        PostgresType.INET,
                        List.of("192.0.2.1", "192.0.2.1/24", "::1", "2001:db8::/32", "::ffff:1.2.3.4"),
                        List.of(
                                "localhost",
                                "abc",
                                "1.2.3",
                                "256.1.1.1",
                                "1.2.3.4/33",
                                "fe80::1%eth0",
                                "[::1]",
                                ":",
                                "1.2.3.4/",
                                "1:2")),
                of(
                        "macaddr",
                        PostgresType.MACADDR,
                        List.of("08:00:2b:01:02:03", "08:00:2B:01:02:03"),
                        List.of("08-00-2b-01-02-03", "08:00:2b:01:02")),
                of("varbit", PostgresType.VARBIT, List.of("", "0101"), List.of("12", "B01", "x1F")),
                of(
                        "point",
                        PostgresType.POINT,
                        List.of("(1,2)", "(-1e3,Infinity)"),
                        List.of("(1,2", "(1,2,3)", "1", "(a,b)", "(1,2)x")),
                of("box", PostgresType.BOX, List.of("(3,4),(1,2)"), List.of("((3,4),(1,2))", "(3,4)")),
                of(
                        "path",
                        PostgresType.PATH,
                        List.of("((1,2),(3,4))", "[(1,2),(3,4)]"),
                        List.of("[(1,2),(3,4))", "()")),
                of(
                        "int4range",
                        PostgresType.INT4RANGE,
                        List.of("[1,5)", "(1,5]", "empty", "(,)", " [1,5) ", "EMPTY", "[1,1]"),
                        List.of("[5,1)", "[1,5", "1,5", "[1,5)x", "[a,b)", "[\"\",5)", "[1,2,3)", "[,", "")),
                of(
                        "nummultirange",
                        PostgresType.NUMMULTIRANGE,
                        List.of("{}", "{[1,2),[5,6]}", "{ [1,2) , (3,) }", "{empty}", "{[1,3),[2,5)}"),
                        List.of("{[1,2)", "[1,2)", "{[1,2)[3,4)}", "{,}", "{[3,1]}")),
                of(
                        "text[]",
                        SQLDataType.CLOB.array(),
                        List.of(
                                "{}",
                                "{a,\"b c\",NULL,null,\"NULL\"}",
                                "{ a b , \" c \" }",
                                "{\\a,\"\\\"\"}",
                                "{\\NULL}",
                                "{a\\ }",
                                " {a} ",
                                "{\"\"}",
                                "{a\\,b}",
                                "{\"a\" }",
                                "{\u00e9}"),
                        List.of(
                                "{a",
                                "a",
                                "{a,}",
                                "{,a}",
                                "{\"a\"b}",
                                "{a}}",
                                "{{a}}",
                                "{a\"b\"}",
                                "[1:1]={a}",
                                "[0:0]={a}",
                                "{a}x",
                                "")),
                of(
                        "int4[]",
                        SQLDataType.INTEGER.array(),
                        List.of("{1,NULL,-3}", "{\"1\"}"),
                        List.of("{1,x}", "{1.0}", "{{1}}")),
                of(
                        "int4[]",
                        SQLDataType.INTEGER.array().array(),
                        List.of("{{1,2},{3,NULL}}", "{}", "{ {1} , {2} }", "{{\"1\"}}"),
                        List.of("{{1},{2,3}}", "{1}", "{NULL,{1}}", "{{1},2}", "{{1}{2}}", "{\"{1}\"}")),
                of(
                        "ext.hstore",
                        PostgresType.HSTORE,
                        List.of("", "\"a\"=>\"1\", \"b\"=>NULL", "\"a\" => \"x\\\"y\"", "\"a\"=>\"1\",\"b\"=>\"2\""),
                        List.of("a=>1", "\"a\"", "\"a\"=>", "\"a\"=>\"1\",\"a\"=>\"2\"", "\"a\"=>\"1\" \"b\"=>\"2\"")),
                of("pg_lsn", PostgresType.PG_LSN, List.of("16/B374D848", "0/0"), List.of("1", "g/0", "123456789/0")),
                of(
                        "tid",
                        PostgresType.TID,
                        List.of("(0,1)", "(4294967295,65535)"),
                        List.of("0,1", "(0,65536)", "(4294967296,1)")),
                of("oid", PostgresType.OID, List.of("0", "4294967295"), List.of("4294967296", "+1", "1.0")));
    }

    private static Arguments of(String type, DataType<?> dataType, List<String> taken, List<String> refused) {
        return arguments(type, dataType, taken, refused);
    }

    private static Arguments of(String type, PostgresType<?> bound, List<String> taken, List<String> refused) {
        return of(type, SQLDataType.OTHER.asConvertedDataType(bound.<Object>binding()), taken, refused);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("spellings")
    void whatIsTakenMeansTheSameToTheServer(
            String type, DataType<?> dataType, List<String> taken, List<String> refused) {
        OneColumn<?> table = new OneColumn<>(dataType);
        DATABASE.ctx().execute("drop table if exists one_column");
        DATABASE.ctx().execute("create table one_column (id int, value " + type + ")");
        for (String text : taken) {
            DATABASE.ctx().execute("truncate one_column");
            assertThat(isImported(table, text)).as(text).isTrue();
            assertThat(DATABASE.ctx().fetchValue("select value::text from one_column"))
                    .as(text)
                    .isEqualTo(serverReads(type, text));
        }
        for (String text : refused) {
            assertThat(isImported(table, text)).as(text).isFalse();
        }
    }

    private static boolean isImported(OneColumn<?> table, String text) {
        String csv = "1,\"" + text.replace("\"", "\"\"") + "\"\n";
        try {
            CsvImport.into(DATABASE.ctx(), table)
                    .withoutHeader(table.id, table.value)
                    .from(new ByteArrayInputStream(csv.getBytes(UTF_8)), "csv");
            return true;
        } catch (CsvException e) {
            assertThat(e.getMessage()).startsWith("csv:1:2 (value, ").endsWith(" 0 rows kept.");
            return false;
        }
    }

    private static Object serverReads(String type, String text) {
        try {
            return DATABASE.ctx().fetchValue("select cast(cast(? as text) as " + type + ")::text", text);
        } catch (DataAccessException e) {
            return "refused: " + e.sqlState();
        }
    }
}
