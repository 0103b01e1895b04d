package io.pgseam.types;

import java.util.Map;

/** What the text of each type looks like, in words, for messages. */
final class Expectations {

    private static final String WHOLE = "a whole number from ";
    private static final String NUMBER = "a number, NaN or Infinity";
    private static final String FIGURE = "a figure as PostgreSQL prints it, such as ";

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("bool", "true or false"),
            Map.entry("int2", WHOLE + "-32768 to 32767"),
            Map.entry("int4", WHOLE + "-2147483648 to 2147483647"),
            Map.entry("int8", WHOLE + "-9223372036854775808 to 9223372036854775807"),
            Map.entry("float4", NUMBER),
            Map.entry("float8", NUMBER),
            Map.entry("numeric", "a decimal number such as 12.50"),
            Map.entry("money", "an amount such as $1,234.56"),
            Map.entry("uuid", "a UUID such as 123e4567-e89b-12d3-a456-426614174000"),
            Map.entry("bytea", "\\x and hexadecimal digits"),
            Map.entry("bit", "zeros and ones"),
            Map.entry("varbit", "zeros and ones"),
            Map.entry("date", "a date such as 2026-11-21"),
            Map.entry("time", "a time such as 10:15:30.5"),
            Map.entry("timetz", "a time with its offset, such as 10:15:30.5+01"),
            Map.entry("timestamp", "a timestamp without offset, such as 2026-11-21 10:15:30.5"),
            Map.entry("timestamptz", "a timestamp with its offset, such as 2026-11-21 10:15:30.5+00"),
            Map.entry("interval", "an interval such as 1 mon 2 days 03:04:05.6 or P1M2DT3H4M5.6S"),
            Map.entry("json", "JSON"),
            Map.entry("jsonb", "JSON"),
            Map.entry("inet", "an address such as 192.0.2.1 or 2001:db8::/32"),
            Map.entry("cidr", "a network such as 192.0.2.0/24 or 2001:db8::/32"),
            Map.entry("macaddr", "6 bytes such as 08:00:2b:01:02:03"),
            Map.entry("macaddr8", "8 bytes such as 08:00:2b:01:02:03:04:05"),
            Map.entry("hstore", "pairs such as \"a\"=>\"1\", \"b\"=>NULL"),
            Map.entry("point", FIGURE + "(1,2)"),
            Map.entry("line", FIGURE + "{1,2,3}"),
            Map.entry("lseg", FIGURE + "[(1,2),(3,4)]"),
            Map.entry("box", FIGURE + "(3,4),(1,2)"),
            Map.entry("path", FIGURE + "((1,2),(3,4))"),
            Map.entry("polygon", FIGURE + "((1,2),(3,4),(5,6))"),
            Map.entry("circle", FIGURE + "<(1,2),3>"),
            Map.entry("tid", "a place such as (0,1)"),
            Map.entry("pg_lsn", "a place such as 16/B374D848"));

    private Expectations() {}

    static String of(PostgresType<?> type) {
        if (type.dimensions() > 0) {
            return "an array of " + type.dimensions() + (type.dimensions() == 1 ? " dimension" : " dimensions")
                    + ", such as {a,\"b c\",NULL}";
        }
        if (type.boundType().isPresent()) {
            return type.displayName().endsWith("multirange") ? "ranges such as {[1,3),[5,7)}" : "a range such as [1,5)";
        }
        if (type.form() instanceof CompositeText) {
            return "a row such as (a,\"b c\",)";
        }
        return BY_NAME.getOrDefault(type.displayName(), "the text of " + type.displayName());
    }
}
