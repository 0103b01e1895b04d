package io.pgseam.types;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text forms of numbers, in ASCII digits alone, where Java's own parsers take any script's, and letters at the end. */
final class TextNumbers {

    private TextNumbers() {}

    static Short int2(String text) {
        return Short.valueOf(whole(text));
    }

    static Integer int4(String text) {
        return Integer.valueOf(whole(text));
    }

    static Long int8(String text) {
        return Long.valueOf(whole(text));
    }

    /** Of 0 to 4294967295. */
    static Long unsigned(String text) {
        return Integer.toUnsignedLong(Integer.parseUnsignedInt(digits(text, 0)));
    }

    /** Returns the text if it is a sign, perhaps, and digits. */
    private static String whole(String text) {
        return digits(text, signs(text));
    }

    private static int signs(String text) {
        return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    }

    /** Returns the text if it has nothing but digits from an index on. */
    static String digits(String text, int from) {
        if (skipDigits(text, from) < text.length() || from == text.length()) {
            throw new IllegalArgumentException("not digits");
        }
        return text;
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static BigDecimal numeric(String text) {
        return new BigDecimal(decimal(text));
    }

    /** Writes without an exponent where that needs no more zeros than the number has a scale. */
    static String format(BigDecimal value) {
        return value.scale() < 0 ? value.toString() : value.toPlainString();
    }

    static Float float4(String text) {
        Float special = special(text, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        return special != null ? special : requireInRange(Float.valueOf(decimal(text)), text);
    }

    static Double float8(String text) {
        Double special = special(text, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        return special != null ? special : requireInRange(Double.valueOf(decimal(text)), text);
    }

    private static <N> @Nullable N special(String text, N nan, N infinity, N negativeInfinity) {
        if (text.isEmpty() || isDigit(text.charAt(text.length() - 1))) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> nan;
            case "infinity", "+infinity", "inf", "+inf" -> infinity;
            case "-infinity", "-inf" -> negativeInfinity;
            default -> null;
        };
    }

    /** A number that is too large or too small is an error for PostgreSQL, and infinity or zero for Java. */
    private static <N extends Number> N requireInRange(N value, String text) {
        double found = value.doubleValue();
        if (Double.isInfinite(found) || found == 0 && hasDigitOtherThanZero(text)) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static boolean hasDigitOtherThanZero(String text) {
        for (char c : text.toCharArray()) {
            if (c == 'e' || c == 'E') {
                return false;
            }
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Returns the text if it is a decimal number, with an exponent perhaps. */
    private static String decimal(String text) {
        int start = signs(text);
        int point = skipDigits(text, start);
        int end = point;
        int digits = point - start;
        if (end < text.length() && text.charAt(end) == '.') {
            end = skipDigits(text, point + 1);
            digits += end - point - 1;
        }
        if (digits == 0) {
            throw new IllegalArgumentException("not a number");
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            whole(text.substring(end + 1));
        } else if (end < text.length()) {
            throw new IllegalArgumentException("not a number");
        }
        return text;
    }
}
