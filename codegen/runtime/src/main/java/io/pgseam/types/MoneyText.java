package io.pgseam.types;

import java.math.BigDecimal;

/**
 * The text form of {@code money}, which the server writes as {@code lc_monetary} has it: {@code -$1,234.56} or {@code
 * 1.234,56 €}.
 */
final class MoneyText {

    private MoneyText() {}

    /** @throws IllegalArgumentException if the text can be read as two amounts */
    static BigDecimal parse(String text) {
        String amount = text.replaceFirst("^\\D+", "").replaceFirst("\\D+$", "");
        String[] groups = amount.split("\\D");
        String separators = amount.replaceAll("\\d", "");
        boolean oneKind = separators.chars().distinct().count() == 1;
        int last = groups[groups.length - 1].length();
        if (groups.length == 2 && last == 3) {
            throw new IllegalArgumentException("money " + text
                    + ": the separator may stand before thousandths or thousands. Run SET lc_monetary TO 'C'.");
        }
        boolean fraction = groups.length > 1 && (last != 3 || !oneKind);
        BigDecimal value = new BigDecimal(String.join("", groups)).movePointLeft(fraction ? last : 0);
        return text.contains("-") || text.contains("(") ? value.negate() : value;
    }
}
