package io.pgseam.app.terminal;

/**
 * Text as a terminal can show it: what would move its cursor, change its colours or turn its writing direction stands there as an escape, such as
 * {@code \}{@code u001b}. All other characters stay.
 */
public final class VisibleText {
    private static final String CUT = "…";

    private VisibleText() {}

    /** Returns the text in one line. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(character, visible));
        return visible.toString();
    }

    /** How many columns of a terminal the text takes, as far as Unicode's blocks tell. */
    public static int width(String visible) {
        return visible.codePoints().map(VisibleText::width).sum();
    }

    /** Returns the text if it has room in so many columns, or else its beginning. */
    public static String cut(String visible, int columns) {
        if (width(visible) <= columns) {
            return visible;
        }
        int taken = 0;
        int end = 0;
        while (end < visible.length()) {
            int character = visible.codePointAt(end);
            taken += width(character);
            if (taken > columns - 1) {
                break;
            }
            end += Character.charCount(character);
        }
        return visible.substring(0, end) + CUT;
    }

    private static void append(int character, StringBuilder visible) {
        switch (character) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isInvisible(character)) {
                    String format = Character.isBmpCodePoint(character) ? "\\u%04x" : "\\U%08x";
                    visible.append(format.formatted(character));
                } else {
                    visible.appendCodePoint(character);
                }
            }
        }
    }

    /** Also whatever only steers how other characters are shown: marks of direction, joiners, line separators, lone surrogates. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** Scripts and signs of East Asia, and pictures. */
    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xA4CF
                        || character >= 0xAC00 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0xFFE0 && character <= 0xFFE6
                        || character >= 0x1F300 && character <= 0x1FAFF
                        || character >= 0x20000 && character <= 0x3FFFD);
    }
}
