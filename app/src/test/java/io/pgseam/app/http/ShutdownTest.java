package io.pgseam.app.http;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgseam.app.Sql;
import io.pgseam.app.catalogue.Product;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShutdownTest {
    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    @Test
    void aRequestThatIsBeingAnsweredIsAnswered() throws Exception {
        Product product = SHOP.create(TestShop.lamp("Lamp", "1.00"));
        String path = "/api/products/" + product.id() + "/stock";
        ShopServer server = TestShop.start(SHOP.database().pool(), Map.of());
        ShopClient client = new ShopClient(server.uri());
        CompletableFuture<Void> closing = SHOP.database().owner().transactionResult(holder -> {
            holder.dsl()
                    .selectFrom(PRODUCTS)
                    .where(PRODUCTS.ID.eq(product.id()))
                    .forUpdate()
                    .fetch();
            CompletableFuture<Reply> answer =
                    CompletableFuture.supplyAsync(() -> client.json("PATCH", path, "{\"add\":1}"));
            awaitStatement();
            CompletableFuture<Void> close = CompletableFuture.runAsync(server::close);
            Thread.sleep(300);
            assertThat(close).isNotDone();
            assertThat(answer).isNotDone();
            return close.thenCombine(answer, (closed, reply) -> {
                assertThat(reply.status()).isEqualTo(200);
                return null;
            });
        });

        closing.get(10, TimeUnit.SECONDS);

        assertThat(SHOP.client()
                        .get("/api/products/" + product.id())
                        .as(Product.class)
                        .stock())
                .isEqualTo(product.stock() + 1);
        assertThatThrownBy(() -> client.get("/healthz")).isInstanceOf(UncheckedIOException.class);
    }

    private static void awaitStatement() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (Sql.running(SHOP.database().owner(), SHOP.database().settings().database()) > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the request did not come to the database");
    }
}
