package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.json.Json;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.JSONB;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Text that means something to HTML, to addresses or to eyes, in every place of the page that shows text. */
@EnabledIf(value = "io.pgseam.app.page.Browser#isInstalled", disabledReason = "no Chromium with its driver on the PATH")
class HostilePageTest {
    private static final String INVISIBLE = "\u200B\uFEFF";

    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final ShopPage PAGE = new ShopPage(
            DATABASE, hostileTexts().stream().map(HostilePageTest::product).toList());

    static List<String> hostileTexts() {
        return List.of(
                "</script><script>document.documentElement.id='owned'</script>\"'><img src=x onerror=\"document.documentElement.id='owned'\">",
                "javascript:document.documentElement.id='owned'",
                "../../x?category=a&tag=b#c%20+ ",
                "__proto__",
                "\u202Egnp.exe \u2066 left open",
                INVISIBLE,
                "word".repeat(45));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void isTextAndNothingElse(String text) {
        PAGE.open("?category=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(PAGE.texts("#products .name")).containsExactly(shown(text));
        assertThat(PAGE.texts("#products td.wide")).containsExactly(shown(text));
        assertNothingRan();
        PAGE.click(By.cssSelector("#products .name"));
        PAGE.open("?" + PAGE.query());
        assertThat(PAGE.text("#product-title")).isEqualTo(shown(text));
        assertThat(PAGE.texts("#product-facts dt")).contains(shown(text));
        assertNothingRan();
        PAGE.click(By.cssSelector("#product-facts .card + .card a"));
        assertThat(PAGE.texts("#products .name")).containsExactly(shown(text));
    }

    @Test
    void reportsShowItAsText() {
        PAGE.open("?view=reports&threshold=1000");

        List<String> shown = hostileTexts().stream().map(HostilePageTest::shown).toList();
        assertThat(PAGE.texts("#categories .label")).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(PAGE.texts("#low-stock tbody th")).containsExactlyInAnyOrderElementsOf(shown);
        assertNothingRan();
    }

    /** Nor is anything as wide as it likes. */
    private static void assertNothingRan() {
        RemoteWebDriver driver = PAGE.driver();
        assertThat(driver.findElements(By.cssSelector("#owned, main img, main script, main svg[onload]")))
                .isEmpty();
        assertThat(driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    /** What nobody would see is shown as its code points. */
    private static String shown(String text) {
        return text.equals(INVISIBLE) ? "U+200B U+FEFF" : text.strip();
    }

    private static NewProduct product(String text) {
        String json = Json.mapper().writeValueAsString(text);
        return new NewProduct(
                text, BigDecimal.ONE, text, List.of(text), JSONB.valueOf("{" + json + ":[" + json + "]}"), 1);
    }
}
