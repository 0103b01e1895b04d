package io.pgseam.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void whatMovesACursorOrTurnsTextIsAnEscape() {
        assertThat(VisibleText.of("a\tb\r\nc")).isEqualTo("a\\tb\\r\\nc");
        assertThat(VisibleText.of("\u001B[2J\u0000\u007F\u009B")).isEqualTo("\\u001b[2J\\u0000\\u007f\\u009b");
        assertThat(VisibleText.of("\u202E\u2028\uFEFF\uD800")).isEqualTo("\\u202e\\u2028\\ufeff\\ud800");
        assertThat(VisibleText.of(Character.toString(0xE0041))).isEqualTo("\\U000e0041");
    }

    @Test
    void allElseStays() {
        String text = "é e\u0301 漢字 עברית \uD83D\uDE00 \\n ${x} %s";

        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void widthIsThatOfATerminal() {
        assertThat(VisibleText.width("abc")).isEqualTo(3);
        assertThat(VisibleText.width("漢字")).isEqualTo(4);
        assertThat(VisibleText.width("e\u0301")).isEqualTo(1);
        assertThat(VisibleText.width("\uD83D\uDE00")).isEqualTo(2);
    }

    @Test
    void whatHasNoRoomIsCutAtACharacter() {
        assertThat(VisibleText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(VisibleText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(VisibleText.cut("漢字漢字", 6)).isEqualTo("漢字…");
        assertThat(VisibleText.cut("ab\uD83D\uDE00\uD83D\uDE00", 5)).isEqualTo("ab\uD83D\uDE00…");
    }
}
