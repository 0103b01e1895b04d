package io.pgseam.app.http;

import static io.pgseam.schema.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.Crowd;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.Sql;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.pool.ConnectionPool;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clients are told when there is too much to do, or nobody to do it. */
class OverloadTest {
    private static final Map<String, String> ONE_CONNECTION =
            Map.of("SHOP_POOL_MAX", "1", "SHOP_CONNECT_TIMEOUT", "250ms", "SHOP_STATEMENT_TIMEOUT", "500ms");

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    @Test
    void anExhaustedPoolIs503WithATimeToTryAgain() throws Exception {
        try (ConnectionPool pool = open(SHOP.database().port());
                ShopServer server = TestShop.start(pool, Map.of())) {
            ShopClient client = new ShopClient(server.uri());
            try (Connection taken = pool.dataSource().getConnection()) {
                Reply refused = client.get("/api/products");

                assertThat(taken.isClosed()).isFalse();
                assertBusy(refused);
                assertBusy(client.get("/api/products/export"));
                assertThat(client.get("/healthz").status()).isEqualTo(200);
            }
            assertThat(client.get("/api/products").status()).isEqualTo(200);
        }
    }

    @Test
    void aServerThatIsGoneIs503AtOnceUntilItIsBack() throws Exception {
        try (FaultyWire wire = new FaultyWire(SHOP.database().port());
                ConnectionPool pool = open(wire.port());
                ShopServer server = TestShop.start(pool, Map.of())) {
            ShopClient client = new ShopClient(server.uri());
            wire.fail(FaultyWire.Fault.CUT);

            for (int i = 0; i < 4; i++) {
                assertBusy(client.get("/api/products"));
            }
            long start = System.nanoTime();
            assertBusy(client.get("/api/products"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

            wire.fail(FaultyWire.Fault.NONE);
            Reply reply = client.get("/api/products");
            for (int i = 0; i < 50 && reply.status() != 200; i++) {
                Thread.sleep(100);
                reply = client.get("/api/products");
            }
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    @Test
    void aStatementThatTakesTooLongIs504AndKeepsNothing() throws Exception {
        Product product = SHOP.create(TestShop.lamp("Lamp", "1.00"));
        try (ConnectionPool pool = open(SHOP.database().port());
                ShopServer server = TestShop.start(pool, Map.of())) {
            ShopClient client = new ShopClient(server.uri());
            SHOP.database().owner().transaction(holder -> {
                holder.dsl()
                        .selectFrom(PRODUCTS)
                        .where(PRODUCTS.ID.eq(product.id()))
                        .forUpdate()
                        .fetch();

                assertThat(client.json("PATCH", "/api/products/" + product.id() + "/stock", "{\"add\":1}")
                                .status())
                        .isEqualTo(504);
            });
            assertThat(client.get("/api/products/" + product.id()).as(Product.class))
                    .isEqualTo(product);
        }
    }

    @Test
    void manyMoreRequestsThanConnectionsAreAllAnswered() throws InterruptedException, ExecutionException {
        List<Integer> statuses = Crowd.run(
                50,
                Duration.ofSeconds(60),
                i -> SHOP.client().get("/api/products?limit=1").status());

        assertThat(statuses).hasSize(50).containsOnly(200);
        assertThat(Sql.running(
                        SHOP.database().owner(), SHOP.database().settings().database()))
                .isZero();
    }

    private static ConnectionPool open(int port) {
        return ConnectionPool.open(SHOP.database().settings(port, ONE_CONNECTION), new SimpleMeterRegistry());
    }

    private static void assertBusy(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
}
