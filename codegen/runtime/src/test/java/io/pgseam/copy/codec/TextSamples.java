package io.pgseam.copy.codec;

import static java.util.stream.Collectors.joining;

import io.pgseam.types.PostgresType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.impl.SQLDataType;

/** Random text, full of what some text form takes for syntax, and the types that are read as text. */
final class TextSamples {

    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        " ",
        "\\",
        "\"",
        "'",
        "''",
        ",",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        "*",
        "!",
        "&",
        "|",
        "<->",
        "=>",
        "NULL",
        "null",
        "\\N",
        "\\.",
        "$1",
        "?",
        "%s",
        "--",
        "/*",
        ";",
        "\t",
        "\n",
        "\r",
        "\b",
        "\u0001",
        "\u007f",
        "\u0080",
        "\u00e9",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\ufffd",
        "\uffff",
        "\u5c3a",
        "\ud83d\ude00",
        "\udbff\udfff",
        "e\u0301"
    };

    private TextSamples() {}

    static Stream<Sample<?>> all() {
        return Stream.of(
                new Sample<>(Exchange.of("text", SQLDataType.CLOB), TextSamples::text),
                new Sample<>(Exchange.of("varchar(90)", SQLDataType.VARCHAR(90)), TextSamples::text),
                new Sample<>(Exchange.of("char(90)", SQLDataType.CHAR(90)), TextSamples::text),
                new Sample<>(Exchange.of("name", PostgresType.NAME), random -> text(random, 12)),
                new Sample<>(
                        Exchange.of("\"char\"", PostgresType.CHAR),
                        random -> random.nextInt(9) == 0 ? "" : String.valueOf((char) (1 + random.nextInt(127)))),
                new Sample<>(Exchange.of("citext", PostgresType.CITEXT), TextSamples::text),
                new Sample<>(Exchange.of("hstore", PostgresType.HSTORE), TextSamples::map),
                new Sample<>(Exchange.of("json", SQLDataType.JSON), random -> JSON.json(json(random, 3))),
                new Sample<>(Exchange.of("jsonb", SQLDataType.JSONB), random -> JSONB.jsonb(json(random, 3))),
                new Sample<>(
                        Exchange.of("jsonpath", PostgresType.JSONPATH),
                        random -> "$." + quoted(text(random)) + "[" + random.nextInt(9) + "] ? (@ > "
                                + NumberSamples.decimal(random)
                                        .setScale(2, java.math.RoundingMode.DOWN)
                                        .toPlainString()
                                + ")"),
                new Sample<>(Exchange.of("xml", SQLDataType.XML), TextSamples::xml),
                new Sample<>(Exchange.of("ltree", PostgresType.LTREE), random -> labels(random, 1, ".")),
                new Sample<>(Exchange.of("lquery", PostgresType.LQUERY), random -> labels(random, 1, ".*{1,2}.")),
                new Sample<>(Exchange.of("ltxtquery", PostgresType.LTXTQUERY), random -> labels(random, 1, " & ")),
                new Sample<>(Exchange.of("tsvector", PostgresType.TSVECTOR), TextSamples::tsvector),
                new Sample<>(Exchange.of("tsquery", PostgresType.TSQUERY), random -> tsquery(random, 4)));
    }

    static String text(Random random) {
        return text(random, 20);
    }

    /** Returns text of so many pieces at most. */
    private static String text(Random random, int pieces) {
        return random.ints(random.nextInt(pieces + 1), 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(joining());
    }

    private static Map<String, String> map(Random random) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            map.put(text(random), random.nextInt(4) == 0 ? null : text(random));
        }
        return map;
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> random.nextBoolean() ? "true" : "null";
            case 1 ->
                NumberSamples.decimal(random)
                        .setScale(3, java.math.RoundingMode.DOWN)
                        .toPlainString();
            case 2, 3 -> quoted(text(random));
            case 4 -> "[" + json(random, depth - 1) + " , " + json(random, depth - 1) + "]";
            default ->
                "{" + quoted(text(random)) + ":" + json(random, depth - 1) + ", \"b\": " + json(random, depth - 1)
                        + "}";
        };
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(joining("", "\"", "\""));
    }

    private static XML xml(Random random) {
        String text = text(random)
                .replaceAll("[\\x00-\\x08\\x0b-\\x1f\\uffff\\ufeff]", "")
                .replace("\udbff\udfff", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        String declaration = random.nextInt(3) == 0 ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>" : "";
        return XML.xml(declaration + "<a b='" + random.nextInt() + "'>" + text + "</a>");
    }

    private static String labels(Random random, int min, String separator) {
        return IntStream.range(0, min + random.nextInt(5))
                .mapToObj(i -> "l" + Integer.toString(random.nextInt(1_000), 36) + "_")
                .collect(joining(separator));
    }

    private static String lexeme(Random random) {
        return random.nextBoolean()
                ? "w" + random.nextInt(30)
                : "'" + (text(random) + "x").replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String tsvector(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> lexeme(random) + (random.nextBoolean() ? "" : ":" + positions(random)))
                .collect(joining(random.nextBoolean() ? " " : "\n "));
    }

    private static String positions(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> 1 + random.nextInt(random.nextBoolean() ? 9 : 16_383) + letter(random))
                .collect(joining(","));
    }

    private static String letter(Random random) {
        return "ABCDabcd".charAt(random.nextInt(8)) + "";
    }

    private static String tsquery(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> lexeme(random) + ":" + letter(random) + letter(random) + "*";
                case 1 -> lexeme(random) + ":*";
                default -> lexeme(random) + " ";
            };
        }
        String left = tsquery(random, depth - 1);
        String right = tsquery(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> "!" + left;
            case 1 -> "!(" + left + ")";
            case 2 -> "(" + left + ")|" + right;
            case 3 -> left + " | " + right;
            case 4 -> left + "&" + "( " + right + " )";
            case 5 -> left + " <-> " + right;
            default -> "(" + left + ") <" + random.nextInt(20) + "> (" + right + ")";
        };
    }
}
