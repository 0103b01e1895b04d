package io.pgseam.types;

import org.jspecify.annotations.Nullable;

/** Reads a PostgreSQL text form from left to right. */
final class TextScanner {

    private final String text;
    private int position;

    TextScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        if (atEnd()) {
            throw new TextPositionException(position);
        }
        return text.charAt(position);
    }

    char next() {
        char next = peek();
        position++;
        return next;
    }

    /** Skips the character if it is the next one. */
    boolean skip(char expected) {
        boolean found = !atEnd() && text.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    void expect(char expected) {
        if (!skip(expected)) {
            throw new TextPositionException(position);
        }
    }

    /** Reads what stands between quotes; within, a backslash or a second quote escapes. */
    String quoted() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char next = next();
            if (next == '"' && !skip('"')) {
                return out.toString();
            }
            out.append(next == '\\' ? next() : next);
        }
    }

    /** Reads up to one of the characters, which is left; a backslash escapes. */
    String until(String ends) {
        StringBuilder out = new StringBuilder();
        while (ends.indexOf(peek()) < 0) {
            char next = next();
            out.append(next == '\\' ? next() : next);
        }
        return out.toString();
    }

    /** Skips what PostgreSQL takes for white space. */
    void skipSpaces() {
        while (!atEnd() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    static boolean isSpace(char character) {
        return " \t\n\r\f\u000B".indexOf(character) >= 0;
    }

    void expectEnd() {
        if (!atEnd()) {
            throw new TextPositionException(position);
        }
    }

    /**
     * Reads up to one of the characters outside quotes, which is left, as a composite's attribute or a range's bound is read;
     * null if nothing stands there.
     */
    @Nullable
    String value(String ends) {
        if (ends.indexOf(peek()) >= 0) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        while (quoted || ends.indexOf(peek()) < 0) {
            char next = next();
            if (next == '"' && !(quoted && skip('"'))) {
                quoted = !quoted;
            } else {
                out.append(next == '\\' ? next() : next);
            }
        }
        return out.toString();
    }

    /** Reads one bracketed part as it stands, with what it holds; quotes hide brackets. */
    String bracketed(String opening, String closing) {
        int start = position;
        int depth = 0;
        do {
            if (peek() == '"') {
                quoted();
                continue;
            }
            char next = next();
            if (opening.indexOf(next) >= 0) {
                depth++;
            } else if (closing.indexOf(next) >= 0) {
                depth--;
            }
        } while (depth > 0);
        return text.substring(start, position);
    }

    /** Puts quotes around the text. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
