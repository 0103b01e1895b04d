package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.NewProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The list of 45 lamps and a chair. */
@EnabledIf(value = "io.pgseam.app.page.Browser#isInstalled", disabledReason = "no Chromium with its driver on the PATH")
class CataloguePageTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final ShopPage PAGE = new ShopPage(DATABASE, products());

    @Test
    void theCheapestComeFirst() {
        PAGE.open("");

        assertThat(names()).hasSize(20).startsWith("Lamp 1", "Lamp 2").endsWith("Lamp 20");
        assertThat(PAGE.texts("#products td.price")).startsWith("1.50", "2.50");
        assertThat(PAGE.text("#count")).isEqualTo("20 products and more, cheapest first · page 1");
        assertThat(PAGE.text("#announcement")).isEqualTo(PAGE.text("#count"));
    }

    @Test
    void pagesGoForthAndBack() {
        PAGE.open("?category=lamps");

        PAGE.click("Next");
        assertThat(names()).hasSize(20).startsWith("Lamp 21");
        PAGE.click("Next");
        assertThat(names()).containsExactly("Lamp 41", "Lamp 42", "Lamp 43", "Lamp 44", "Lamp 45");
        assertThat(PAGE.texts("#pager a")).containsExactly("← Previous");
        PAGE.open("?" + PAGE.query());
        PAGE.click("Previous");
        assertThat(names()).startsWith("Lamp 21");
        assertThat(PAGE.text("#count")).endsWith("page 2");
        PAGE.click("Previous");
        assertThat(names()).startsWith("Lamp 1");
        assertThat(PAGE.texts("#pager a")).containsExactly("Next →");
        PAGE.back();
        assertThat(names()).startsWith("Lamp 21");
    }

    @Test
    void aSharedLinkIntoTheListLeadsToItsFirstPage() {
        PAGE.open("?category=lamps");
        PAGE.click("Next");
        String shared = PAGE.query();
        PAGE.driver().executeScript("sessionStorage.clear()");

        PAGE.open("?" + shared);

        assertThat(names()).startsWith("Lamp 21");
        PAGE.click("First page");
        assertThat(PAGE.query()).isEqualTo("category=lamps");
    }

    @Test
    void whatIsTypedRestrictsTheListAndStandsInTheAddress() {
        PAGE.open("");

        PAGE.type("price-min", "10");
        PAGE.type("price-max", "12.5", Keys.ENTER);
        assertThat(names()).containsExactly("Lamp 10", "Lamp 11", "Lamp 12");
        PAGE.type("tag", "odd", Keys.ENTER);
        assertThat(names()).containsExactly("Lamp 11");
        assertThat(PAGE.query()).isEqualTo("tag=odd&price-min=10&price-max=12.5");
        assertThat(PAGE.texts("#chosen .chip")).containsExactly("tag odd×", "price-min 10×", "price-max 12.5×");
    }

    @Test
    void metadataAreSearchedByKeyAndValue() {
        PAGE.open("?category=lamps");

        PAGE.type("metadata-key", "watt");
        PAGE.type("metadata-value", "7", Keys.ENTER);
        PAGE.type("metadata-key", "maker");
        PAGE.type("metadata-value", "Ölund & Sons", Keys.ENTER);

        assertThat(names()).containsExactly("Lamp 7");
        assertThat(PAGE.texts("#chosen .chip"))
                .containsExactly("category lamps×", "watt 7×", "maker \"Ölund & Sons\"×");
    }

    @Test
    void eachFilterCanBeTakenAway() {
        PAGE.open("?category=chairs&tag=odd&metadata=%7B%22watt%22%3A7%7D");
        assertThat(PAGE.text("#products h2")).isEqualTo("No product passes these filters");

        PAGE.click("watt");
        assertThat(PAGE.query()).isEqualTo("category=chairs&tag=odd");
        PAGE.click("odd");
        assertThat(names()).containsExactly("Chair");
        PAGE.click("chairs");
        assertThat(PAGE.query()).isEqualTo("null");
        assertThat(names()).hasSize(20);
    }

    @Test
    void aPriceThatIsNoneIsToldBesideItsField() {
        PAGE.open("");

        PAGE.type("price-min", "cheap", Keys.ENTER);

        assertThat(PAGE.text("#price-min-error")).isNotEmpty();
        assertThat(PAGE.driver().findElements(By.cssSelector("#price-min[aria-invalid=true]")))
                .hasSize(1);
        assertThat(PAGE.text("#products .problem")).contains("400", "price-min", "Try again");
    }

    private static List<String> names() {
        return PAGE.texts("#products .name");
    }

    private static List<NewProduct> products() {
        Stream<NewProduct> lamps = IntStream.rangeClosed(1, 45)
                .mapToObj(number -> new NewProduct(
                        "Lamp " + number,
                        new BigDecimal(number + ".50"),
                        "lamps",
                        List.of(number % 2 == 0 ? "even" : "odd"),
                        JSONB.valueOf("{\"watt\": " + number + ", \"maker\": \"Ölund & Sons\"}"),
                        number));
        NewProduct chair =
                new NewProduct("Chair", new BigDecimal("1234.50"), "chairs", List.of(), JSONB.valueOf("{}"), 0);
        return Stream.concat(lamps, Stream.of(chair)).toList();
    }
}
