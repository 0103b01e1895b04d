package io.pgseam.app.http;

import static io.pgseam.app.http.ShopClient.encoded;
import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.hostile.Hostile;
import io.pgseam.app.hostile.HostileCorpus;
import io.pgseam.app.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What means something to SQL, JSON, URLs or HTTP, in every place of a request: it is stored and shown as it is, or refused. */
class HostileRequestTest {
    private static final String ALL = "/api/products";
    private static final int FAMILIES = 26;
    private static final int LONGEST = 200;

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();
    private Product bystander;

    @BeforeEach
    void someoneStandsBy() {
        SHOP.clear();
        bystander = SHOP.create(TestShop.lamp("Bystander", "1.00"));
    }

    @AfterEach
    void theBystanderIsAsHeWas() {
        assertThat(client.get(ALL + "/" + bystander.id()).as(Product.class)).isEqualTo(bystander);
    }

    static List<String> storable() {
        return HostileCorpus.sample(FAMILIES).stream()
                .filter(hostile -> hostile.isStorable() && hostile.length() <= LONGEST)
                .map(Hostile::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("storable")
    void storableTextIsStoredFoundAndShownAsItIs(String text) {
        JSONB metadata = JSONB.valueOf(Json.mapper().writeValueAsString(Map.of(text, text)));
        NewProduct hostile = new NewProduct(text, BigDecimal.TEN, text, List.of(text), metadata, 1);

        Product product = SHOP.create(hostile);

        assertThat(List.of(product.name(), product.category(), product.tags().get(0)))
                .containsOnly(text);
        assertThat(product.metadata()).isEqualTo(metadata);
        assertFound("category=" + encoded(text), product);
        assertFound("tag=" + encoded(text), product);
        if (metadata.data().length() < 1_000) {
            assertFound("metadata=" + encoded(metadata.data()), product);
        }
        assertThat(client.get("/api/products/export").text().lines().count()).isGreaterThan(2);
        String key = "/api/users/" + UUID.randomUUID() + "/preferences/" + encoded(text);
        assertThat(client.send("PUT", key, text).json().stringValue()).isEqualTo(text);
        assertThat(client.get(key).json().stringValue()).isEqualTo(text);
        assertThat(client.send("POST", "/api/customers", Map.of("name", text, "email", UUID.randomUUID() + "@" + text))
                        .status())
                .isIn(201, 400);
    }

    private void assertFound(String query, Product product) {
        JsonNode products = client.get(ALL + "?" + query).json().required("products");
        assertThat(products).hasSize(1);
        assertThat(products.required(0).required("id").stringValue())
                .isEqualTo(product.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udfff", "a\\udc00\\ud800b"})
    void textThatPostgresCannotHoldIs400Everywhere(String escaped) {
        String text = "\"" + escaped + "\"";
        String product =
                "{\"name\":%s,\"price\":1,\"category\":%s,\"tags\":[%s],\"metadata\":{\"a\":[{%s:%s}]},\"stock\":1}";

        assertThat(client.json("POST", ALL, product.formatted(text, text, text, text, text))
                        .status())
                .isEqualTo(400);
        assertThat(client.json("POST", ALL, "{" + text + ":1}").status()).isEqualTo(400);
        String user = "/api/users/" + UUID.randomUUID() + "/preferences/a";
        assertThat(client.json("PUT", user, text).status()).isEqualTo(400);
        assertThat(client.json("PUT", user, "{\"a\":{" + text + ":1}}").status())
                .isEqualTo(400);
        assertThat(client.json("POST", "/api/customers", "{\"name\":" + text + ",\"email\":" + text + "}")
                        .status())
                .isEqualTo(400);
        assertThat(client.get(ALL + "?metadata=" + encoded("{\"a\":" + text + "}"))
                        .fields())
                .containsExactly("metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%", "%4", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%f4%90%80%80"})
    void whatIsNoTextInAUrlIs4xxEverywhere(String text) throws IOException {
        for (String parameter : List.of("category", "tag", "metadata", "after", "limit", "price-min", "x" + text)) {
            assertRefused("GET " + ALL + "?" + parameter + "=" + text + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        assertRefused("GET " + ALL + "/" + text + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused("GET /" + text + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused("GET /api/users/" + UUID.randomUUID() + "/preferences/" + text + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n",
                "BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n",
                "get /healthz HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE /healthz HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/products HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n",
                "POST /api/products HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /api/products HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatIsNoHttpIsRefusedWithAProblem(String request) throws IOException {
        assertThat(raw(request)).matches("(?s)HTTP/1[.]1 (4\\d\\d|501|505) .*").contains("application/problem+json");
    }

    @Test
    void overlongRequestsAreRefused() throws IOException {
        String overlong = "a".repeat(100_000);

        assertRefused("GET /" + overlong + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused("GET " + ALL + "?category=" + overlong + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertRefused("GET " + ALL + " HTTP/1.1\r\nHost: a\r\nX: " + overlong + "\r\n\r\n");
        assertThat(client.get(ALL + "?category=" + "a".repeat(201)).fields()).containsExactly("category");
        assertThat(client.get(ALL + "?tag=".repeat(1) + "a" + "&tag=a".repeat(100))
                        .fields())
                .containsExactly("tag");
        NewProduct product =
                new NewProduct(overlong, BigDecimal.ONE, overlong, List.of(overlong), JSONB.valueOf("{}"), 1);
        assertThat(client.send("POST", ALL, product).fields()).containsExactly("name", "category", "tags.0");
        assertThat(client.json("POST", ALL, "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(client.json("POST", ALL, "{\"" + overlong + "\":1}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; DROP TABLE products; --", "\"", "W/", ",,,", "*, \"", "%00"})
    void anyHeaderIsComparedAndNothingElse(String value) {
        String path = ALL + "/" + bystander.id();

        assertThat(client.get(path, "If-None-Match", value).status()).isIn(200, 304, 400);
        assertThat(client.send("PUT", path, TestShop.lamp("a", "1"), "If-Match", value.replace("*", ""))
                        .status())
                .isIn(400, 412);
        assertThat(client.get(path, "Authorization", value, "Accept", value, "Accept-Encoding", value)
                        .status())
                .isEqualTo(200);
        assertThat(client.send("POST", ALL, BodyPublishers.ofString("{}"), "Content-Type", value)
                        .status())
                .isEqualTo(415);
    }

    private void assertRefused(String request) throws IOException {
        assertThat(raw(request)).matches("(?s)HTTP/1[.]1 4\\d\\d .*");
        assertThat(SHOP.database().owner().fetchCount(PRODUCTS)).isEqualTo(1);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SHOP.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
