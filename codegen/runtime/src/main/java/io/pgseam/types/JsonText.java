package io.pgseam.types;

import java.util.BitSet;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Looks whether text is JSON, as PostgreSQL will, without making anything of it. */
final class JsonText {

    private final String text;
    private final boolean textValues;
    private int next;

    /** @param textValues whether strings must be text that PostgreSQL can hold, as in {@code jsonb} */
    private JsonText(String text, boolean textValues) {
        this.text = text;
        this.textValues = textValues;
    }

    static JSON json(String text) {
        new JsonText(text, false).document();
        return JSON.json(text);
    }

    static JSONB jsonb(String text) {
        new JsonText(text, true).document();
        return JSONB.jsonb(text);
    }

    /** Without recursion, so that no depth is too deep. */
    private void document() {
        BitSet objects = new BitSet();
        int depth = 0;
        while (true) {
            skipSpaces();
            char opening = peek();
            if (opening == '{' || opening == '[') {
                next++;
                skipSpaces();
                if (peek() != (opening == '{' ? '}' : ']')) {
                    objects.set(depth++, opening == '{');
                    if (opening == '{') {
                        key();
                    }
                    continue;
                }
                next++;
            } else {
                scalar();
            }
            skipSpaces();
            while (depth > 0 && peek() == (objects.get(depth - 1) ? '}' : ']')) {
                next++;
                depth--;
                skipSpaces();
            }
            if (depth == 0) {
                if (next < text.length()) {
                    throw malformed();
                }
                return;
            }
            expect(',');
            if (objects.get(depth - 1)) {
                skipSpaces();
                key();
            }
        }
    }

    private void key() {
        string();
        skipSpaces();
        expect(':');
    }

    private void scalar() {
        switch (peek()) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
        if (next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
            throw malformed();
        }
    }

    private void word(String word) {
        if (!text.startsWith(word, next)) {
            throw malformed();
        }
        next += word.length();
    }

    private void number() {
        if (peek() == '-') {
            next++;
        }
        if (peek() == '0') {
            next++;
        } else {
            digits();
        }
        if (peek() == '.') {
            next++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            next++;
            if (peek() == '+' || peek() == '-') {
                next++;
            }
            digits();
        }
    }

    private void digits() {
        int start = next;
        while (TextNumbers.isDigit(peek())) {
            next++;
        }
        if (next == start) {
            throw malformed();
        }
    }

    private void string() {
        expect('"');
        boolean high = false;
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw malformed();
            }
            if (c != '\\') {
                requireNoHalf(high);
                high = false;
                next++;
                continue;
            }
            next++;
            int start = next;
            char unit = escape();
            if (unit == 'u') {
                char value = hex();
                boolean low = Character.isLowSurrogate(value);
                if (textValues && (value == 0 || low != high)) {
                    next = start - 1;
                    throw malformed();
                }
                high = !low && Character.isHighSurrogate(value);
            } else {
                requireNoHalf(high);
                high = false;
            }
        }
        requireNoHalf(high);
        next++;
    }

    private void requireNoHalf(boolean high) {
        if (textValues && high) {
            throw malformed();
        }
    }

    private char escape() {
        char c = peek();
        if ("\"\\/bfnrtu".indexOf(c) < 0 || next == text.length()) {
            throw malformed();
        }
        next++;
        return c;
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed();
            }
            value = value << 4 | digit;
            next++;
        }
        return (char) value;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw malformed();
        }
        next++;
    }

    private void skipSpaces() {
        while (next < text.length() && " \t\n\r".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    /** Returns the next character, or at the end one that fits nowhere. */
    private char peek() {
        return next < text.length() ? text.charAt(next) : 0;
    }

    private TextPositionException malformed() {
        return new TextPositionException(next);
    }
}
