package io.pgseam.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockTextTest {

    private static final String HEADER = "pgseam.lock 1 schemas=shop without=flyway_schema_history\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "Upper",
                "two words",
                "a.b",
                "quote\"d",
                "back\\slash",
                "[",
                "]",
                "[]",
                "int[]",
                "a=b",
                "line\nfeed",
                "carriage\rreturn",
                "tab\t",
                "ä",
                "\u00a0",
                "\u2028",
                "\u202e",
                "\ud83d\udc18",
                "\ud83d",
                "%s"
            })
    void namesAndValuesAreReadBack(String text) {
        SchemaLock lock = new SchemaLock(
                LockScope.of(List.of("shop", text)),
                List.of(
                        new Entry(Kind.SCHEMA, List.of("shop"), Map.of("comment", List.of(text))),
                        new Entry(Kind.ENUM, List.of("shop", text), Map.of("labels", List.of(text, "other", text)))));

        assertThat(SchemaLock.parse(lock.text())).isEqualTo(lock);
        assertThat(lock.text().lines()).hasSize(3);
    }

    @Test
    void columnsKeepTheirOrderAndAllElseIsSorted() {
        SchemaLock lock = SchemaLock.parse(HEADER + """
                table shop.b
                column shop.b.z type=text
                column shop.b.a type=text
                table shop.a
                enum shop.zebra labels=[b a]
                schema shop
                """);

        assertThat(lock.text()).isEqualTo(HEADER + """
                schema shop
                enum shop.zebra labels=[b a]
                table shop.a
                table shop.b
                column shop.b.z type=text
                column shop.b.a type=text
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tabel shop.a | schema.lock:2:6: found the unknown kind \"tabel\".",
                "table shop | schema.lock:2:11: expected 2 names of a table, found 1.",
                "table shop. | schema.lock:2:12: expected a name or value.",
                "table shop.a comment=\"x | schema.lock:2:24: the line ends inside a quoted text.",
                "table shop.a comment=\"\\x\" | schema.lock:2:25: found an escape \\x, expected one of n \" \\ u.",
                "table shop.a comment=\"\\u{110000}\" | schema.lock:2:33: expected a code point in hexadecimal digits, found 110000.",
                "table shop.a x x | schema.lock:2:17: found a second \"x\".",
                "enum shop.a labels=[a b | schema.lock:2:24: expected ']'.",
                "table shop.a x=\"a\"b | schema.lock:2:19: expected ' '.",
                "column shop.a.b not-null | schema.lock:2:25: found no type.",
                "index shop.a.b definition | schema.lock:2:26: found no definition.",
                "enum shop.a | schema.lock:2:12: found no labels.",
                "<<<<<<< HEAD | schema.lock:2:8: found the unknown kind \"<<<<<<<\".",
            })
    void lineThatIsNoneIsToldWithItsPlace(String line, String message) {
        assertThatThrownBy(() -> SchemaLock.parse(HEADER + line + "\n"))
                .isInstanceOf(LockFormatException.class)
                .hasMessageStartingWith(message + " Take the file from version control");
    }

    @Test
    void secondEntryOfOneNameIsRefused() {
        assertThatThrownBy(() -> SchemaLock.parse(HEADER + "table shop.a\ntable shop.a unlogged\n"))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining("schema.lock:3:", "found a second table shop.a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "'' | expected pgseam.lock, found .",
                "CREATE TABLE | expected pgseam.lock, found CREATE",
                "pgseam.lock 2 schemas=a without=b | expected version 1, found 2",
                "pgseam.lock 1 schemas=a | expected schemas=... without=..., found schemas=a",
            })
    void otherTextIsNoLock(String text, String message) {
        assertThatThrownBy(() -> SchemaLock.parse(text))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining(message);
    }
}
