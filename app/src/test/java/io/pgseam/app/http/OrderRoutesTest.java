package io.pgseam.app.http;

import static io.pgseam.app.http.TestShop.lamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.catalogue.Product;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Customers and their orders. */
class OrderRoutesTest {
    private static final String CUSTOMERS = "/api/customers";

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();
    private String customer;
    private Product lamp;

    @BeforeEach
    void someoneAndSomething() {
        SHOP.clear();
        customer = register("Ann", "ann@example.org").header("Location");
        lamp = SHOP.create(lamp("Lamp", "9.90"));
    }

    @Test
    void aCustomerIsFoundWhereTheLocationSays() {
        assertThat(client.get(customer).json().required("name").stringValue()).isEqualTo("Ann");
        assertThat(client.get(CUSTOMERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsTakenIs409() {
        Reply refused = register("Bob", " ANN@example.org ");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("constraint").stringValue()).isEqualTo("customer_emails_pkey");
    }

    @Test
    void whatIsNoAddressIs409WithItsConstraint() {
        assertThat(register("Bob", "bob").json().required("constraint").stringValue())
                .isEqualTo("customer_emails_email_has_at");
        assertThat(client.json("POST", CUSTOMERS, "{\"name\":\"\",\"email\":\" \"}")
                        .fields())
                .contains("name", "email");
    }

    @Test
    void anOrderThatIsSentTwiceIsThereOnce() {
        String order = newOrder();

        Reply first = place(order, item(lamp, 2));
        Reply second = place(order, item(lamp, 2));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(client.get(order).json()).isEqualTo(first.json());
        assertThat(first.json()
                        .required("lines")
                        .required(0)
                        .required("unitPrice")
                        .decimalValue())
                .isEqualTo(lamp.price());
        assertThat(stock()).isEqualTo(10);
        assertThat(place(order, item(lamp, 3)).status()).isEqualTo(409);
    }

    @Test
    void tooLittleStockIs409WithTheShortages() {
        Reply refused = place(newOrder(), item(lamp, 13));

        assertThat(refused.status()).isEqualTo(409);
        JsonNode shortage = refused.json().required("shortages").required(0);
        assertThat(shortage.required("product").stringValue())
                .isEqualTo(lamp.id().toString());
        assertThat(shortage.required("wanted").intValue()).isEqualTo(13);
        assertThat(shortage.required("left").intValue()).isEqualTo(12);
        assertThat(stock()).isEqualTo(12);
    }

    @Test
    void productsThatNobodyKnowsAre422() {
        UUID unknown = UUID.randomUUID();

        Reply refused = place(newOrder(), "{\"product\":\"" + unknown + "\",\"quantity\":1}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().required("products").required(0).stringValue())
                .isEqualTo(unknown.toString());
    }

    @Test
    void whatIsNoBasketIs400() {
        assertThat(place(newOrder(), "").fields()).containsExactly("items");
        assertThat(place(newOrder(), item(lamp, 0)).fields()).containsExactly("items.0.quantity");
        assertThat(place(newOrder(), item(lamp, 1) + "," + item(lamp, 1)).fields())
                .containsExactly("body");
        assertThat(place(newOrder(), "{\"product\":\"1-1-1-1-1\",\"quantity\":1}")
                        .fields())
                .containsExactly("items.0.product");
    }

    @Test
    void whoIsNoCustomerCannotOrder() {
        String nobody = CUSTOMERS + "/" + UUID.randomUUID() + "/orders";

        assertThat(place(nobody + "/" + UUID.randomUUID(), item(lamp, 1)).status())
                .isEqualTo(404);
        assertThat(client.get(nobody).status()).isEqualTo(404);
        assertThat(client.get(customer + "/orders").json().required("orders")).isEmpty();
    }

    @Test
    void anOrderIsPaidShippedAndThenNotCancelled() {
        String order = newOrder();
        place(order, item(lamp, 2));

        assertThat(step(order, "pay").json().required("status").stringValue()).isEqualTo("paid");
        assertThat(step(order, "ship").json().required("status").stringValue()).isEqualTo("shipped");
        Reply late = step(order, "cancel");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().required("orderStatus").stringValue()).isEqualTo("shipped");
        assertThat(step(newOrder(), "pay").status()).isEqualTo(404);
    }

    @Test
    void cancellingGivesThePiecesBackOnce() {
        String order = newOrder();
        place(order, item(lamp, 2));

        assertThat(step(order, "cancel").status()).isEqualTo(200);
        assertThat(step(order, "cancel").status()).isEqualTo(409);
        assertThat(stock()).isEqualTo(12);
    }

    @Test
    void ordersAreListedNewestFirstAndKeepWhatTheySayOfDeletedProducts() {
        String first = newOrder();
        String second = newOrder();
        place(first, item(lamp, 1));
        place(second, item(lamp, 2));
        client.delete("/api/products/" + lamp.id());

        JsonNode orders = client.get(customer + "/orders").json().required("orders");

        assertThat(orders).hasSize(2);
        assertThat(second).endsWith(orders.required(0).required("id").stringValue());
        assertThat(orders.required(0)
                        .required("lines")
                        .required(0)
                        .required("productName")
                        .isNull())
                .isTrue();
    }

    private Reply register(String name, String email) {
        return client.json("POST", CUSTOMERS, "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, email));
    }

    private String newOrder() {
        return customer + "/orders/" + UUID.randomUUID();
    }

    private Reply place(String order, String items) {
        return client.json("PUT", order, "{\"items\":[" + items + "]}");
    }

    private Reply step(String order, String name) {
        return client.send("POST", order + "/" + name, BodyPublishers.noBody());
    }

    private static String item(Product product, int quantity) {
        return "{\"product\":\"%s\",\"quantity\":%d}".formatted(product.id(), quantity);
    }

    private int stock() {
        return client.get("/api/products/" + lamp.id()).as(Product.class).stock();
    }
}
