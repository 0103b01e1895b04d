package io.pgseam.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the browser itself refuses on the page, so that a mistake in a script would still run nothing. */
@EnabledIf(value = "io.pgseam.app.page.Browser#isInstalled", disabledReason = "no Chromium with its driver on the PATH")
class PagePolicyTest {
    private static final List<String> NEVER_DONE = List.of(
            "document.body.innerHTML = '<b>markup</b>'",
            "document.body.insertAdjacentHTML('beforeend', '<b>markup</b>')",
            "document.body.append(Object.assign(document.createElement('script'), { text: '1' }))",
            "document.body.append(Object.assign(document.createElement('a'), { href: 'javascript:1' })); document.body.lastChild.click()",
            "document.body.setAttribute('style', 'color: red')",
            "new WebSocket('ws://127.0.0.1:9/')");

    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final ShopPage PAGE = new ShopPage(DATABASE, List.of());

    @Test
    void anEmptyCatalogueSaysSo() {
        PAGE.open("");

        assertThat(PAGE.text("#products h2")).isEqualTo("The catalogue is empty");
        assertThat(PAGE.texts("#pager a")).isEmpty();
    }

    @Test
    void whatThePageNeverDoesIsRefused() {
        PAGE.open("");

        for (String script : NEVER_DONE) {
            PAGE.driver()
                    .executeAsyncScript("const done = arguments[0]; try { " + script
                            + "; } catch (refused) { console.error(String(refused)); } setTimeout(done, 20);");
            assertThat(PAGE.console()).as(script).isNotEmpty();
        }
        assertThat(PAGE.texts("b")).isEmpty();
    }
}
