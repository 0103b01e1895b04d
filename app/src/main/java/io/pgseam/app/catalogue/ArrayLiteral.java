package io.pgseam.app.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads PostgreSQL's text form of an array of text, such as <code>{a,"b c"}</code>, as the server itself does, but strictly one dimension
 * without NULL: what the server would refuse, another dimension, a NULL and explicit bounds are refused.
 *
 * @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output Syntax</a>
 */
final class ArrayLiteral {
    private static final char END = '\0';
    private static final String SPACES = " \t\n\r\f\u000B";

    private final String text;
    private final List<String> elements = new ArrayList<>();
    private int next;

    private ArrayLiteral(String text) {
        this.text = text;
    }

    /**
     * Returns the elements.
     *
     * @throws IllegalArgumentException if the text is not such an array; the message has the index, and nothing of the text
     */
    static List<String> parse(String text) {
        return new ArrayLiteral(text).parse();
    }

    private List<String> parse() {
        skipSpaces();
        expect('{');
        skipSpaces();
        if (peek() != '}') {
            readElement();
            while (peek() == ',') {
                next++;
                skipSpaces();
                readElement();
            }
        }
        expect('}');
        skipSpaces();
        if (next < text.length()) {
            throw malformed("the end");
        }
        return List.copyOf(elements);
    }

    private void readElement() {
        if (peek() == '"') {
            next++;
            elements.add(quoted());
            skipSpaces();
        } else {
            elements.add(bare());
        }
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        while (peek() != '"') {
            element.append(character());
        }
        next++;
        return element.toString();
    }

    /** Spaces around it do not belong to it, unless a backslash stands before them. */
    private String bare() {
        int start = next;
        StringBuilder element = new StringBuilder();
        int length = 0;
        while (peek() != ',' && peek() != '}') {
            if (peek() == '"' || peek() == '{') {
                throw malformed("a comma or a closing brace");
            }
            boolean trailing = SPACES.indexOf(peek()) >= 0;
            element.append(character());
            length = trailing ? length : element.length();
        }
        if (length == 0) {
            throw malformed("an element");
        }
        String value = element.substring(0, length);
        if (value.equalsIgnoreCase("null") && text.substring(start, next).indexOf('\\') < 0) {
            throw malformed("an element other than NULL");
        }
        return value;
    }

    /** The next character of an element, or the one after it if that is a backslash. */
    private char character() {
        if (peek() == '\\') {
            next++;
        }
        if (next == text.length()) {
            throw malformed("more");
        }
        return text.charAt(next++);
    }

    private void expect(char character) {
        if (peek() != character) {
            throw malformed(character == '{' ? "an opening brace" : "a comma or a closing brace");
        }
        next++;
    }

    private void skipSpaces() {
        while (next < text.length() && SPACES.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
    }

    private char peek() {
        return next < text.length() ? text.charAt(next) : END;
    }

    private IllegalArgumentException malformed(String expected) {
        return new IllegalArgumentException("expected " + expected + " at index " + next);
    }
}
