package io.pgseam.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteAccessTest {
    private static final String TOKEN = "a token of 32 characters or so...";
    private static final String SOMETHING = UUID.randomUUID().toString();

    @RegisterExtension
    static final TestShop SHOP = TestShop.with(Map.of("SHOP_TOKEN", TOKEN));

    @RegisterExtension
    static final TestShop OPEN = TestShop.open();

    private final ShopClient client = SHOP.client();

    static Stream<String> writing() {
        String order = "/api/customers/" + SOMETHING + "/orders/" + SOMETHING;
        return Stream.of(
                "POST /api/products",
                "PUT /api/products/" + SOMETHING,
                "PATCH /api/products/" + SOMETHING + "/stock",
                "DELETE /api/products/" + SOMETHING,
                "POST /api/products/import",
                "POST /api/customers",
                "PUT " + order,
                "POST " + order + "/pay",
                "POST " + order + "/ship",
                "POST " + order + "/cancel",
                "PUT /api/users/" + SOMETHING + "/preferences/a",
                "DELETE /api/users/" + SOMETHING + "/preferences/a");
    }

    @ParameterizedTest
    @MethodSource("writing")
    void nothingIsWrittenWithoutTheToken(String request) {
        String[] parts = request.split(" ");

        Reply reply = client.send(parts[0], parts[1], BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(client.send(parts[0], parts[1], BodyPublishers.noBody(), "Authorization", "Bearer " + TOKEN)
                        .status())
                .isNotEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer a token", "Basic " + TOKEN, TOKEN, "Bearer " + TOKEN + "."})
    void onlyTheWholeTokenCounts(String authorization) {
        assertThat(client.delete("/api/products/" + SOMETHING, "Authorization", authorization)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void readingNeedsNoToken() {
        assertThat(client.get("/api/products").status()).isEqualTo(200);
        assertThat(client.get("/metrics").status()).isEqualTo(200);
    }

    @Test
    void noAnswerShowsTheToken() {
        assertThat(client.delete("/api/products/" + SOMETHING).text()).doesNotContain(TOKEN);
        assertThat(HttpSettings.from(Map.of("SHOP_TOKEN", TOKEN)).toString()).doesNotContain(TOKEN);
    }

    @Test
    void thePageOfAnotherSiteCannotWrite() {
        String path = "/api/products/" + SOMETHING;

        assertThat(OPEN.client().delete(path, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(OPEN.client().delete(path, "Sec-Fetch-Site", "same-site").status())
                .isEqualTo(403);
        assertThat(OPEN.client().delete(path, "Origin", "http://example.org").status())
                .isEqualTo(403);
        assertThat(OPEN.client()
                        .delete(path, "Origin", "http://127.0.0.1:" + OPEN.port())
                        .status())
                .isEqualTo(404);
        assertThat(OPEN.client().delete(path, "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(404);
        assertThat(OPEN.client()
                        .get("/api/products", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(200);
    }
}
