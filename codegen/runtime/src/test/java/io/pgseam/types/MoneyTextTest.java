package io.pgseam.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "$0.00 = 0.00",
                "-$1,234.56 = -1234.56",
                "($1,234.56) = -1234.56",
                "1.234,56 € = 1234.56",
                "1 234 567,89 € = 1234567.89",
                "Rs.1,23,456.70 = 123456.70",
                "Fr. 1'234.50 = 1234.50",
                "￥7 = 7",
                "￥1,234,567 = 1234567",
                "1.234,567 = 1234.567",
            })
    void amountIsReadInManyLocales(String text, String amount) {
        assertThat(MoneyText.parse(text)).hasToString(amount);
    }

    @Test
    void textThatIsTwoAmountsIsRefused() {
        assertThatThrownBy(() -> MoneyText.parse("￥1,234"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("money ￥1,234: the separator may stand before thousandths or thousands."
                        + " Run SET lc_monetary TO 'C'.");
    }
}
