package io.pgseam.copy.codec;

import io.pgseam.copy.wire.EncodingException;

/** Reads the words within the text forms of {@code tsvector} and {@code tsquery}, as the server does. */
final class LexemeScanner {

    private final String text;
    private final String delimiters;
    private int position;

    /** @param delimiters what ends a word that stands without quotes, beside a blank and a colon */
    LexemeScanner(String text, String delimiters) {
        this.text = text;
        this.delimiters = delimiters;
    }

    /** Skips blanks, and returns true if something follows. */
    boolean more() {
        while (position < text.length() && blank(text.charAt(position))) {
            position++;
        }
        return position < text.length();
    }

    /** Skips the character if it is the next one. */
    boolean skip(char expected) {
        boolean found = position < text.length() && text.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    /** Returns the index in {@code letters} of the next character, without its case, and skips it; -1 if it is none of them. */
    int skipAny(String letters) {
        int index = position == text.length() ? -1 : letters.indexOf(Character.toUpperCase(text.charAt(position)));
        if (index >= 0) {
            position++;
        }
        return index;
    }

    /** Reads decimal digits as a number of at most {@code max}. */
    int number(int max) {
        int start = position;
        int number = 0;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            number = Math.min(number * 10 + text.charAt(position) - '0', max + 1);
            position++;
        }
        if (position == start || number > max) {
            throw malformed("a number of at most " + max + " is expected");
        }
        return number;
    }

    /** Requires that the text ends here or a blank follows. */
    void requireEndOfWord() {
        if (position < text.length() && !blank(text.charAt(position))) {
            throw malformed("a blank is expected");
        }
    }

    /** Reads a word, in quotes or without; a backslash escapes. */
    String word() {
        StringBuilder word = new StringBuilder();
        if (skip('\'')) {
            quoted(word);
        } else {
            bare(word);
        }
        if (word.isEmpty()) {
            throw malformed("a word is expected");
        }
        return word.toString();
    }

    private void quoted(StringBuilder word) {
        while (true) {
            if (skip('\'') && !(position < text.length() && text.charAt(position) == '\'')) {
                return;
            }
            skip('\\');
            word.append(next());
        }
    }

    private void bare(StringBuilder word) {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (blank(next) || next == ':' || delimiters.indexOf(next) >= 0) {
                return;
            }
            skip('\\');
            word.append(next());
        }
    }

    private char next() {
        if (position == text.length()) {
            throw malformed("the text ends too early");
        }
        return text.charAt(position++);
    }

    /** What else is a blank depends on the locale of the database. */
    private boolean blank(char c) {
        if (c > 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85)) {
            throw malformed("a blank that is not ASCII needs quotes");
        }
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    EncodingException malformed(String reason) {
        return new EncodingException(reason + " at index " + position);
    }

    /** Appends the word in quotes, as the server prints it. */
    static void quote(String word, StringBuilder out) {
        out.append('\'').append(word.replace("\\", "\\\\").replace("'", "''")).append('\'');
    }
}
