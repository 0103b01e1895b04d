package io.pgseam.app.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Prices from the lowest to the highest, both inclusive; one of them may be left out. */
record PriceRange(Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
    private static final String PRICE = "[0-9]{1,10}(?:[.][0-9]{1,4})?";
    private static final Pattern FORM = Pattern.compile("(?<lowest>" + PRICE + ")?[.][.](?<highest>" + PRICE + ")?");

    /** Reads {@code 10..20}, {@code 10..} or {@code ..20}. */
    static final class Converter implements ITypeConverter<PriceRange> {
        @Override
        public PriceRange convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches() || text.equals("..")) {
                throw new TypeConversionException("found " + text + ", expected LOWEST..HIGHEST, LOWEST.. or ..HIGHEST"
                        + " with prices such as 12.50");
            }
            return new PriceRange(price(form, "lowest"), price(form, "highest"));
        }

        private static Optional<BigDecimal> price(Matcher form, String group) {
            return Optional.ofNullable(form.group(group)).map(BigDecimal::new);
        }
    }
}
