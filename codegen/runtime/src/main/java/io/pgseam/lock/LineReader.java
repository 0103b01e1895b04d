package io.pgseam.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one line of a lock from left to right. */
final class LineReader {

    private static final int END = -1;

    private final String line;
    private final int number;
    private int position;

    /** @param number counted from 1, for messages */
    LineReader(String line, int number) {
        this.line = line;
        this.number = number;
    }

    /** Reads up to the next space or the end. */
    String word() {
        int start = position;
        while (peek() != ' ' && peek() != END) {
            position++;
        }
        return line.substring(start, position);
    }

    /** Reads a space, then names with dots between them. */
    List<String> name() {
        expect(' ');
        List<String> names = new ArrayList<>();
        do {
            names.add(peek() == '"' ? quoted() : bare(". "));
        } while (skip('.'));
        return names;
    }

    /** Reads to the end of the line. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        while (peek() != END) {
            expect(' ');
            String key = bare("= ");
            if (attributes.putIfAbsent(key, skip('=') ? values() : List.of()) != null) {
                throw error("found a second \"" + key + "\"");
            }
        }
        return attributes;
    }

    LockFormatException error(String problem) {
        return new LockFormatException(
                "schema.lock:%d:%d: %s. Take the file from version control, or write it anew with -Dpgseam.lock=update."
                        .formatted(number, position + 1, problem));
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        if (!skip('[')) {
            return List.of(value());
        }
        do {
            values.add(value());
        } while (skip(' '));
        expect(']');
        return values;
    }

    private String value() {
        if (peek() == '"') {
            return quoted();
        }
        int start = position;
        bare(" []");
        while (line.startsWith("[]", position)) {
            position += 2;
        }
        return line.substring(start, position);
    }

    private String bare(String ends) {
        int start = position;
        while (peek() != END && ends.indexOf(peek()) < 0) {
            position++;
        }
        if (position == start) {
            throw error("expected a name or value");
        }
        return line.substring(start, position);
    }

    private String quoted() {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (!skip('"')) {
            if (skip('\\')) {
                text.appendCodePoint(escaped());
            } else {
                text.append((char) next());
            }
        }
        return text.toString();
    }

    private int escaped() {
        int character = next();
        return switch (character) {
            case 'n' -> '\n';
            case '"', '\\' -> character;
            case 'u' -> {
                expect('{');
                int digits = position;
                while (!skip('}')) {
                    next();
                }
                yield codePoint(line.substring(digits, position - 1));
            }
            default -> throw error("found an escape \\" + (char) character + ", expected one of n \" \\ u");
        };
    }

    private int codePoint(String digits) {
        if (!digits.matches("[0-9a-f]{1,6}") || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
            throw error("expected a code point in hexadecimal digits, found " + digits);
        }
        return Integer.parseInt(digits, 16);
    }

    private void expect(char character) {
        if (!skip(character)) {
            throw error("expected '" + character + "'");
        }
    }

    private boolean skip(char character) {
        if (peek() != character) {
            return false;
        }
        position++;
        return true;
    }

    private int next() {
        if (peek() == END) {
            throw error("the line ends inside a quoted text");
        }
        return line.charAt(position++);
    }

    private int peek() {
        return position < line.length() ? line.charAt(position) : END;
    }
}
