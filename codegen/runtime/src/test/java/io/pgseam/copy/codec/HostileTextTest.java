package io.pgseam.copy.codec;

import static io.pgseam.copy.codec.ExchangeDatabase.CTX;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.copy.wire.EncodingException;
import io.pgseam.types.PostgresType;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of any characters and any syntax is stored by COPY as INSERT stores it, or refused. */
class HostileTextTest {

    private static final int RUNS = Integer.getInteger("pgseam.random.values", 200) / 2;

    private static final String[] PIECES = {
        "a",
        "b",
        "1",
        "-",
        ".",
        "e",
        " ",
        "\\",
        "\"",
        "'",
        ",",
        ":",
        ";",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "=>",
        "!",
        "&",
        "|",
        "*",
        "@",
        "$",
        "?",
        "%",
        "/",
        "<-",
        "null",
        "true",
        "<?xml",
        "encoding='latin1'",
        "?>",
        "\u0000",
        "\u0001",
        "\n",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\uffff",
        "\u00e9",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00"
    };

    static Stream<Arguments> types() {
        return Stream.of(
                of("text", SQLDataType.CLOB, text -> text),
                of("varchar(4)", SQLDataType.VARCHAR(4), text -> text),
                of("char(4)", SQLDataType.CHAR(4), text -> text),
                of("name", Exchange.dataType(PostgresType.NAME), text -> text),
                of("citext", Exchange.dataType(PostgresType.CITEXT), text -> text),
                of("json", SQLDataType.JSON, JSON::json),
                of("jsonb", SQLDataType.JSONB, JSONB::jsonb),
                of("xml", SQLDataType.XML, XML::xml),
                of("jsonpath", Exchange.dataType(PostgresType.JSONPATH), text -> text),
                of("tsvector", Exchange.dataType(PostgresType.TSVECTOR), text -> text),
                of("tsquery", Exchange.dataType(PostgresType.TSQUERY), text -> text),
                of("ltree", Exchange.dataType(PostgresType.LTREE), text -> text),
                of("lquery", Exchange.dataType(PostgresType.LQUERY), text -> text),
                of("ltxtquery", Exchange.dataType(PostgresType.LTXTQUERY), text -> text),
                of("pg_snapshot", Exchange.dataType(PostgresType.PG_SNAPSHOT), text -> text));
    }

    private static <T> Arguments of(String type, DataType<T> dataType, Function<String, T> value) {
        return Arguments.of(type, dataType, Named.of("value", value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    <T> void textIsStoredAsInsertStoresItOrRefused(String type, DataType<T> dataType, Function<String, T> value) {
        long seed = Sample.SEED;
        Random random = new Random(seed);
        try (ExchangeTable<T> table = ExchangeTable.of(type, dataType)) {
            for (int i = 0; i < RUNS; i++) {
                String text = random.ints(random.nextInt(9), 0, PIECES.length)
                        .mapToObj(piece -> PIECES[piece])
                        .collect(joining());
                try {
                    table.exchanged(List.of(value.apply(text)));
                } catch (EncodingException refused) {
                    assertThat(refused).isNotNull();
                } catch (IllegalStateException refusedByTheServer) {
                    assertThat(refusedByTheServer).hasCauseInstanceOf(SQLException.class);
                } catch (AssertionError | DataAccessException e) {
                    throw new AssertionError(seed + ": " + text, e);
                }
            }
        }
        assertThat(CTX.fetchValue("select 'in sync'")).isEqualTo("in sync");
    }
}
