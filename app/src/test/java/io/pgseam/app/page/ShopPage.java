package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.CatalogueRepository;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.http.HttpSettings;
import io.pgseam.app.http.ShopServer;
import io.pgseam.app.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * The shop's page on a test class's database, in a browser. Checks after each test that the page asked nobody but its own server, and that the
 * browser complained of nothing but of answers that say what is wrong.
 */
final class ShopPage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final String NOWHERE = "about:blank";
    private static final String ANSWER = "Failed to load resource: the server responded with a status of 4";

    private final TestDatabase database;
    private final List<NewProduct> products;
    private ShopServer server;
    private RemoteWebDriver driver;

    ShopPage(TestDatabase database, List<NewProduct> products) {
        this.database = database;
        this.products = products;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        driver = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Browser.class)
                .driver();
        new CatalogueRepository(database.context()).insertAll(products.stream());
        server = ShopServer.start(
                HttpSettings.from(Map.of("SHOP_HTTP_PORT", "0")),
                database.pool(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        driver.get(NOWHERE);
        while (database.pool().metrics().active() > 0) {
            Thread.sleep(10);
        }
        assertThat(requests()).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(address("/")));
        assertThat(console().stream().filter(entry -> !entry.contains(ANSWER))).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }

    RemoteWebDriver driver() {
        return driver;
    }

    /** Loads the page anew. */
    void open(String query) {
        driver.get(address("/" + query));
        settle();
    }

    void back() {
        driver.navigate().back();
        settle();
    }

    void click(String text) {
        click(By.partialLinkText(text));
    }

    void click(By by) {
        find(by).click();
        settle();
    }

    void type(String id, CharSequence... keys) {
        WebElement field = find(By.id(id));
        field.clear();
        field.sendKeys(keys);
        settle();
    }

    /** Sends keys to whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        settle();
    }

    /** Goes from one focus to the next until the focused element shows the text. */
    void tabTo(String text) {
        for (int presses = 0; presses < 100; presses++) {
            press(Keys.TAB);
            if (driver.switchTo().activeElement().getText().contains(text)) {
                return;
            }
        }
        throw new AssertionError("no focus on " + text);
    }

    /** The text of the one element. */
    String text(String css) {
        List<String> texts = texts(css);
        assertThat(texts).as(css).hasSize(1);
        return texts.get(0);
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> element.getDomProperty("textContent").strip())
                .toList();
    }

    /** Waits for what the page asks by itself. */
    void awaitText(String css, String text) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!texts(css).equals(List.of(text)) && System.nanoTime() < deadline) {
            settle();
        }
        assertThat(text(css)).isEqualTo(text);
    }

    /** What the browser has written to its console since it was asked last. */
    List<String> console() {
        return logged(LogType.BROWSER).toList();
    }

    String query() {
        return String.valueOf(URI.create(driver.getCurrentUrl()).getRawQuery());
    }

    private List<String> requests() {
        return logged(LogType.PERFORMANCE)
                .map(event -> Json.mapper().readTree(event).get("message"))
                .filter(message -> message.get("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString())
                .filter(url -> !url.equals(NOWHERE))
                .toList();
    }

    private WebElement find(By by) {
        return driver.findElement(by);
    }

    private String address(String rest) {
        return "http://127.0.0.1:" + server.port() + rest;
    }

    /** Waits until every part of the page has its answer. */
    private void settle() {
        driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (function look() {
                    document.querySelector('section:not([hidden]) [aria-busy]') ? setTimeout(look, 5) : setTimeout(done, 0);
                })();
                """);
    }

    private Stream<String> logged(String type) {
        return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage);
    }
}
