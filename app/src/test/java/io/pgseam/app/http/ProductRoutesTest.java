package io.pgseam.app.http;

import static io.pgseam.app.http.TestShop.lamp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProductRoutesTest {
    private static final String ALL = "/api/products";
    private static final String NOBODY = ALL + "/" + UUID.randomUUID();

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();

    @BeforeEach
    void clear() {
        SHOP.clear();
    }

    @Test
    void aProductIsCreatedAndReadAsItIs() {
        NewProduct lamp = new NewProduct(
                "Lamp", new BigDecimal("12.50"), "lamps", List.of("a", "b"), JSONB.valueOf("{\"n\": 1.50}"), 3);

        Reply created = client.send("POST", ALL, lamp);

        Product product = created.as(Product.class);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(ALL + "/" + product.id());
        assertThat(created.text()).contains("\"price\":12.50", "\"n\": 1.50");
        assertThat(product.tags()).containsExactly("a", "b");
        Reply found = client.get(created.header("Location"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.as(Product.class)).isEqualTo(product);
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag")).startsWith("\"");
    }

    @Test
    void whoKnowsTheVersionGetsNoContent() {
        Product product = SHOP.create(lamp("Lamp", "1.00"));
        String tag = client.get(path(product)).header("ETag");

        assertThat(client.get(path(product), "If-None-Match", "W/" + tag).status())
                .isEqualTo(304);
        assertThat(client.get(path(product), "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void headIsGetWithoutContent() {
        Product product = SHOP.create(lamp("Lamp", "1.00"));

        Reply head = client.send("HEAD", path(product), BodyPublishers.noBody());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isNotEmpty();
        assertThat(head.bytes()).isEmpty();
        assertThat(client.send("HEAD", NOBODY, BodyPublishers.noBody()).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(client.get(NOBODY).status()).isEqualTo(404);
        assertThat(client.delete(NOBODY).status()).isEqualTo(404);
        assertThat(client.json("PATCH", NOBODY + "/stock", "{\"add\":1}").status())
                .isEqualTo(404);
        assertThat(client.send("PUT", NOBODY, lamp("a", "1"), "If-Match", "*").status())
                .isEqualTo(404);
        assertThat(client.get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void anotherMethodIs405AndSaysWhichAreAllowed() {
        Reply reply = client.json("PATCH", ALL, "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET", "POST");
    }

    @Test
    void allFieldsThatAreWrongAreNamedAtOnce() {
        Reply reply = client.json("POST", ALL, """
                {"name":" ","price":-1.005,"category":7,"tags":["ok",null],"metadata":[],"stock":1.5,"color":"red"}
                """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields())
                .containsExactlyInAnyOrder("name", "price", "category", "tags.1", "metadata", "stock", "color");
        assertThat(client.json("POST", ALL, "{}").fields())
                .containsExactly("name", "price", "category", "tags", "metadata", "stock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"\"",
                "{\"name\":}",
                "{} {}",
                "\u0000",
                "{\"name\":\"\\ud800\"}",
                "\uFEFF{}"
            })
    void whatIsNoProductIs400(String body) {
        assertThat(client.json("POST", ALL, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "100000000", "0.001", "\"1\"", "NaN", "true"})
    void whatIsNoPriceIs400(String price) {
        String body = "{\"name\":\"a\",\"price\":%s,\"category\":\"c\",\"tags\":[],\"metadata\":{},\"stock\":1}"
                .formatted(price);

        assertThat(client.json("POST", ALL, body).status()).isEqualTo(400);
    }

    @Test
    void aNumberThatJsonbCannotHoldIs400() {
        String body =
                "{\"name\":\"a\",\"price\":1,\"category\":\"c\",\"tags\":[],\"metadata\":{\"n\":1e999999999},\"stock\":1}";

        assertThat(client.json("POST", ALL, body).status()).isEqualTo(400);
    }

    @Test
    void anotherKindOfBodyIs415() {
        assertThat(client.send("POST", ALL, BodyPublishers.ofString("name=a"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(client.send("POST", ALL, lamp("a", "1"), "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        for (int i = 0; i < 7; i++) {
            SHOP.create(lamp("Lamp " + i, i + ".00"));
        }
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get(ALL + "?limit=3" + next).json();
            page.required("products")
                    .forEach(product -> names.add(product.required("name").stringValue()));
            next = page.required("next").isNull()
                    ? ""
                    : "&after=" + page.required("next").stringValue();
        } while (!next.isEmpty());

        assertThat(names).containsExactly("Lamp 0", "Lamp 1", "Lamp 2", "Lamp 3", "Lamp 4", "Lamp 5", "Lamp 6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "category=beds; Bed",
                "category=nothing; ''",
                "tag=wood; Bed",
                "tag=wood&tag=light; Lamp,Bed",
                "metadata=%7B%22watt%22:7%7D; Lamp",
                "price-min=5.00; Bed",
                "price-max=5.00; Lamp",
                "price-min=1.00&price-max=9.00&category=lamps&tag=light; Lamp"
            })
    void filtersAreCombined(String query, String expected) {
        SHOP.create(lamp("Lamp", "1.00"));
        SHOP.create(new NewProduct("Bed", new BigDecimal("9.00"), "beds", List.of("wood"), JSONB.valueOf("{}"), 1));

        List<String> names = new ArrayList<>();
        client.get(ALL + "?" + query)
                .json()
                .required("products")
                .forEach(each -> names.add(each.required("name").stringValue()));

        assertThat(String.join(",", names)).isEqualTo(expected);
    }

    @Test
    void allParametersThatAreWrongAreNamedAtOnce() {
        String cursor = Base64.getUrlEncoder().encodeToString("1:2".getBytes(UTF_8));
        Reply reply = client.get(ALL + "?limit=0&after=" + cursor
                + "&metadata=%7B&price-min=-1&price-max=1e5&category=a&category=b&tag=%00&color=red");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.fields())
                .containsExactlyInAnyOrder(
                        "limit", "after", "metadata", "price-min", "price-max", "category", "tag", "color");
        assertThat(client.get(ALL + "/1").fields()).containsExactly("id");
    }

    @Test
    void whoOverwritesHasToSayWhichVersion() {
        Product product = SHOP.create(lamp("Lamp", "1.00"));
        String tag = client.get(path(product)).header("ETag");

        assertThat(client.send("PUT", path(product), lamp("New", "2.00")).status())
                .isEqualTo(428);
        Reply changed = client.send("PUT", path(product), lamp("New", "2.00"), "If-Match", "\"x\", " + tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.as(Product.class).name()).isEqualTo("New");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);

        Reply late = client.send("PUT", path(product), lamp("Late", "3.00"), "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().required("currentETag").stringValue())
                .isEqualTo(changed.header("ETag"))
                .isEqualTo(late.header("ETag"));
        assertThat(client.get(path(product)).as(Product.class).name()).isEqualTo("New");
    }

    @Test
    void stockIsAddedAndTakenButNotBelowZero() {
        Product product = SHOP.create(lamp("Lamp", "1.00"));

        assertThat(stock(product, -12).as(Product.class).stock()).isZero();
        Reply refused = stock(product, -1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("constraint").stringValue()).isEqualTo("products_stock_not_negative");
        assertThat(refused.json().required("detail").stringValue()).isEqualTo("There are not so many pieces in stock.");
        assertThat(stock(product, Integer.MAX_VALUE).status()).isEqualTo(200);
        assertThat(stock(product, Integer.MAX_VALUE).status()).isEqualTo(400);
    }

    @Test
    void aDeletedProductIsGone() {
        Product product = SHOP.create(lamp("Lamp", "1.00"));

        assertThat(client.delete(path(product)).status()).isEqualTo(204);
        assertThat(client.get(path(product)).status()).isEqualTo(404);
    }

    private Reply stock(Product product, int pieces) {
        return client.json("PATCH", path(product) + "/stock", "{\"add\":" + pieces + "}");
    }

    private static String path(Product product) {
        return ALL + "/" + product.id();
    }
}
