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

    /** Reads what stands between quotes; within, a backslash escapes. */
    String quoted() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char next = next();
            if (next == '"') {
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
                if (depth == 0) {
                    throw new TextPositionException(position);
                }
                quoted();
                continue;
            }
            char next = next();
            if (next == '\\') {
                next();
            }
            if (depth == 0 && opening.indexOf(next) < 0) {
                throw new TextPositionException(position - 1);
            }
            if (opening.indexOf(next) >= 0) {
                depth++;
            } else if (closing.indexOf(next) >= 0) {
                depth--;
            }
        } while (depth > 0);
        return text.substring(start, position);
    }

    /**
     * Reads an element of an array that does not stand in quotes, null for NULL; the delimiter or brace after it is left. Spaces at its end
     * do not belong to it, unless a backslash stands before them.
     */
    @Nullable
    String bare(char delimiter) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        boolean escaped = false;
        while (peek() != delimiter && peek() != '}') {
            if (peek() == '"' || peek() == '{') {
                throw new TextPositionException(position);
            }
            boolean escape = skip('\\');
            char next = next();
            out.append(next);
            escaped |= escape;
            length = escape || !isSpace(next) ? out.length() : length;
        }
        if (length == 0) {
            throw new TextPositionException(position);
        }
        String element = out.substring(0, length);
        return !escaped && element.equalsIgnoreCase("NULL") ? null : element;
    }

    /** Puts quotes around an element of an array where the server does. */
    static String quoteElement(String text, char delimiter) {
        return text.isEmpty() || text.equalsIgnoreCase("NULL") || hasAny(text, "{}\"\\" + delimiter)
                ? quote(text)
                : text;
    }

    /** Puts quotes around an attribute or a bound that is not plain text. */
    static String quoteUnlessPlain(String text) {
        return text.isEmpty() || hasAny(text, "()[]\",\\") ? quote(text) : text;
    }

    private static boolean hasAny(String text, String syntax) {
        for (int i = 0; i < text.length(); i++) {
            if (syntax.indexOf(text.charAt(i)) >= 0 || isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Puts quotes around the text. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
