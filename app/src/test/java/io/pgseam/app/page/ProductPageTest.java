package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.NewProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A product, the reports and the status. */
@EnabledIf(value = "io.pgseam.app.page.Browser#isInstalled", disabledReason = "no Chromium with its driver on the PATH")
class ProductPageTest {
    private static final String METADATA = """
            {"watt": 7.50, "serial": 12345678901234567890, "fits": ["E14", {"adapter": true}], "box": {"cm": [1, 2]}, "none": []}""";

    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final ShopPage PAGE = new ShopPage(
            DATABASE,
            List.of(
                    new NewProduct(
                            "Lamp", new BigDecimal("1234.50"), "lamps", List.of("light"), JSONB.valueOf(METADATA), 3),
                    new NewProduct("Bulb", BigDecimal.ONE, "lamps", List.of("light"), JSONB.valueOf("{}"), 4),
                    new NewProduct("Chair", BigDecimal.TEN, "chairs", List.of(), JSONB.valueOf("{}"), 400)));

    @Test
    void metadataAreShownWithAllTheirDigits() {
        PAGE.open("");
        PAGE.click("Lamp");

        assertThat(PAGE.text("#product-title")).isEqualTo("Lamp");
        assertThat(PAGE.text("#product-facts .amount")).isEqualTo("1,234.50");
        assertThat(PAGE.texts("#product-facts dd a"))
                .contains("lamps", "light", "7.50", "12345678901234567890", "E14", "true", "1", "2");
        assertThat(PAGE.driver().getTitle()).contains("Lamp");
    }

    @Test
    void aValueLeadsToTheProductsThatHaveIt() {
        PAGE.open("");
        PAGE.click("Lamp");

        for (String value : List.of("7.50", "12345678901234567890", "E14", "true", "2", "light")) {
            PAGE.click(value);
            assertThat(PAGE.texts("#products .name")).as(value).contains("Lamp").doesNotContain("Chair");
            PAGE.back();
        }
    }

    @Test
    void theWayBackLeadsToTheLinkInTheList() {
        PAGE.open("?category=lamps");
        PAGE.click("Lamp");
        String address = PAGE.query();

        PAGE.back();

        assertThat(PAGE.query()).isEqualTo("category=lamps");
        assertThat(PAGE.driver().switchTo().activeElement().getText()).isEqualTo("Lamp");
        PAGE.open("?" + address);
        assertThat(PAGE.text("#product-title")).isEqualTo("Lamp");
        PAGE.click("Back to the products");
        assertThat(PAGE.query()).isEqualTo("category=lamps");
    }

    @Test
    void anUnknownProductIsTold() {
        PAGE.open("?product=" + UUID.randomUUID());

        assertThat(PAGE.text("#product-facts .problem")).contains("404", "Try again");
    }

    @Test
    void reportsLeadToTheirCategories() {
        PAGE.open("?view=reports&measure=price&threshold=8");

        assertThat(PAGE.texts("#categories .chart text")).containsExactly("lamps", "617.75", "chairs", "10.00");
        assertThat(PAGE.texts("#categories tbody tr")).containsExactly("lamps27617.75", "chairs140010.00");
        assertThat(PAGE.texts("#low-stock tbody tr")).containsExactly("lamps72Lamp3");
        PAGE.click(By.cssSelector("#categories .chart a"));
        assertThat(PAGE.query()).isEqualTo("category=lamps");
    }

    @Test
    void statusShowsTheDatabaseAndThePool() {
        PAGE.open("?view=status");

        PAGE.awaitText("#figures .state", "Healthy");
        assertThat(PAGE.text("#pill-text")).matches("Healthy · \\d+ of 10");
        assertThat(PAGE.texts("#figures .legend dt"))
                .containsExactly("in use", "open and idle", "not open", "callers waiting");
    }
}
