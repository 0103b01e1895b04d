package io.pgseam.app.http;

import static io.pgseam.app.http.TestShop.lamp;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRoutesTest {
    private static final String REPORTS = "/api/reports/";

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();

    @BeforeEach
    void twoLamps() {
        SHOP.clear();
        SHOP.create(lamp("One", "1.00"));
        SHOP.create(lamp("Two", "2.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "categories; [{\"category\":\"lamps\",\"products\":2,\"stock\":24,\"averagePrice\":1.50}]",
                "low-stock; []",
                "tags?limit=1; [{\"tag\":\"light\",\"products\":2}]",
                "revenue?first=2026-01-31&last=2026-01-31; [{\"day\":\"2026-01-31\",\"orders\":0,\"revenue\":0.00}]"
            })
    void figuresAreAnsweredAsJson(String report, String expected) {
        assertThat(client.get(REPORTS + report).text()).isEqualTo(expected);
    }

    @Test
    void categoriesThatRunOutAreNamed() {
        assertThat(client.get(REPORTS + "low-stock?threshold=25")
                        .json()
                        .required(0)
                        .required("total")
                        .intValue())
                .isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
        "low-stock?threshold=-1, threshold",
        "low-stock?threshold=x, threshold",
        "low-stock?threshold=99999999999, threshold",
        "tags?limit=0, limit",
        "revenue?first=2026-01-01, last",
        "revenue?first=2026-01-02&last=2026-01-01, last",
        "revenue?first=2026-02-30&last=2026-03-01, first",
        "revenue?first=0001-01-01&last=9999-12-31, last",
        "categories?limit=1, limit"
    })
    void whatCannotBeAskedIs400(String report, String field) {
        assertThat(client.get(REPORTS + report).fields()).containsExactly(field);
    }
}
