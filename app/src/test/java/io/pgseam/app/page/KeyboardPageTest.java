package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.NewProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The page without a mouse. */
@EnabledIf(value = "io.pgseam.app.page.Browser#isInstalled", disabledReason = "no Chromium with its driver on the PATH")
class KeyboardPageTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final ShopPage PAGE = new ShopPage(
            DATABASE,
            IntStream.rangeClosed(1, 30)
                    .mapToObj(number -> new NewProduct(
                            "Lamp " + number, BigDecimal.valueOf(number), "lamps", List.of(), JSONB.valueOf("{}"), 1))
                    .toList());

    @Test
    void keysAloneSearchOpenAndTurnPages() {
        PAGE.open("");

        PAGE.tabTo("Skip to the content");
        PAGE.press(Keys.ENTER);
        PAGE.press(Keys.TAB, "lam", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, "20", Keys.TAB, "22", Keys.ENTER);
        assertThat(PAGE.query()).isEqualTo("category=lamps&price-min=20&price-max=22");
        assertThat(PAGE.texts("#products .name")).containsExactly("Lamp 20", "Lamp 21", "Lamp 22");
        PAGE.tabTo("Lamp 21");
        PAGE.press(Keys.ENTER);
        assertThat(PAGE.text("#product-title")).isEqualTo("Lamp 21");
        assertThat(PAGE.driver().switchTo().activeElement().getText()).isEqualTo("Lamp 21");
        PAGE.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        PAGE.press(Keys.ENTER);
        PAGE.tabTo("Clear all");
        PAGE.press(Keys.ENTER);
        PAGE.tabTo("Next");
        PAGE.press(Keys.ENTER);
        assertThat(PAGE.texts("#products .name")).startsWith("Lamp 21").hasSize(10);
    }
}
