package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.CLOB;

import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayTextTest {
    private static final FieldText<String[]> TEXT =
            FieldText.of(field(name("x"), CLOB.array())).orElseThrow();

    private static ThrowawayDatabase database;
    private static Connection connection;
    private static DSLContext context;

    @BeforeAll
    static void connect() throws SQLException {
        database = TestServer.createDatabase();
        connection = database.dataSource().getConnection();
        context = DSL.using(connection, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "{a}",
                "{a,b,a}",
                "{\"\"}",
                "{\"a,b\",\"{c}\",\" d \"}",
                "{ a , \"b\" , c d\t}",
                "{\"say \\\"x\\\"\",\"back\\\\slash\",\"n\\ot a line\"}",
                "{back\\\\slash,com\\,ma,brace\\},quote\\\",space\\ ,\\ space}",
                "{\"NULL\",\"null\",N\\ULL,\\null,nullable,null null,xnull}",
                "{NULL,a, Null }",
                "{é,漢字,\uD83D\uDE00,\u00A0,\u2003NULL}",
                "{'',;--,$$,?,%,\u0001}",
                "{\"line\nbreak\",\"\r\n\t\"}"
            })
    void readsWhatTheServerReads(String literal) {
        assertThat(parsed(literal)).isEqualTo(server(literal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a,b",
                "{",
                "}",
                "{a",
                "a}",
                "{a}}",
                "{a}b",
                "{a} {b}",
                "{,}",
                "{a,}",
                "{,a}",
                "{a,,b}",
                "{a, }",
                "{\"a}",
                "{\"a\"b}",
                "{a\"b\"}",
                "{\"a\"\"b\"}",
                "{\"a\\\"}",
                "{a\\}",
                "{\\",
                "{\"",
                "{a{b}}",
                "[1:2]={a}"
            })
    void refusesWhatTheServerRefuses(String literal) {
        assertThatIllegalArgumentException().isThrownBy(() -> parsed(literal));
        assertThat(tryServer(literal)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{a}}", "{{a,b},{c,d}}", "{{}}", "[2:2]={a}", "[1:1]={{a}}"})
    void refusesOtherDimensionsAndBounds(String literal) {
        assertThatIllegalArgumentException().isThrownBy(() -> parsed(literal));
    }

    @Test
    void theMessageHasTheIndexAndNothingOfTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed("{secret,{more}}"))
                .withMessage("found 15 characters, wrong from character 9 on, expected an array of 1 dimension, such as"
                        + " {a,\"b c\",NULL}");
    }

    @Test
    void agreesWithTheServerOnRandomText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String literal = "{" + randomText(random) + (random.nextInt(8) == 0 ? "" : "}");
            List<String> read;
            try {
                read = parsed(literal);
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertThat(tryServer(literal)).as("%s, seed %d", literal, seed).contains(read);
        }
    }

    private static List<String> parsed(String literal) {
        return Arrays.asList(TEXT.parse(literal));
    }

    private static String randomText(Random random) {
        char[] alphabet = "aNb,,\"\"\\ {}\t".toCharArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static Optional<List<String>> tryServer(String literal) {
        try {
            return Optional.of(server(literal));
        } catch (DataAccessException e) {
            assertThat(e.sqlState()).isIn("22P02", "2202E");
            return Optional.empty();
        }
    }

    private static List<String> server(String literal) {
        return new ArrayList<>(Arrays.asList(
                context.select(val(literal).cast(CLOB.array())).fetchSingle().value1()));
    }
}
