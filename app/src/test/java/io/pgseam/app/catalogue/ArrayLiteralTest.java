package io.pgseam.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.CLOB;

import io.pgseam.app.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayLiteralTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

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
                "{é,漢字,\uD83D\uDE00,\u00A0,\u2003NULL}",
                "{'',;--,$$,?,%,\u0001}",
                "{\"line\nbreak\",\"\r\n\t\"}"
            })
    void readsWhatTheServerReads(String literal) {
        assertThat(ArrayLiteral.parse(literal)).isEqualTo(server(literal));
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
        assertThatIllegalArgumentException().isThrownBy(() -> ArrayLiteral.parse(literal));
        assertThat(tryServer(literal)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{NULL}", "{a,null}", "{ Null ,b}", "{{a}}", "{{a,b},{c,d}}", "{{}}", "[2:2]={a}", "[1:1]={{a}}"
            })
    void refusesNullsDimensionsAndBounds(String literal) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArrayLiteral.parse(literal));
    }

    @Test
    void theMessageHasTheIndexAndNothingOfTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrayLiteral.parse("{secret,{more}}"))
                .withMessage("expected a comma or a closing brace at index 8");
    }

    @Test
    void agreesWithTheServerOnRandomText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String literal = "{" + randomText(random) + (random.nextInt(8) == 0 ? "" : "}");
            List<String> parsed;
            try {
                parsed = ArrayLiteral.parse(literal);
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertThat(tryServer(literal)).as("%s, seed %d", literal, seed).contains(parsed);
        }
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
        DSLContext context = DATABASE.context();
        return new ArrayList<>(Arrays.asList(
                context.select(val(literal).cast(CLOB.array())).fetchSingle().value1()));
    }
}
