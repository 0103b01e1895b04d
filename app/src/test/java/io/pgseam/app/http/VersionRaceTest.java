package io.pgseam.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import io.pgseam.app.catalogue.Product;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionRaceTest {
    private static final int RIVALS = 8;

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    @Test
    void ofManyWhoOverwriteTheSameVersionOneDoes() throws InterruptedException, ExecutionException {
        ShopClient client = SHOP.client();
        Product product = SHOP.create(TestShop.lamp("Lamp", "1.00"));
        String path = "/api/products/" + product.id();
        for (int round = 0; round < 5; round++) {
            String tag = client.get(path).header("ETag");

            List<Reply> replies = Crowd.run(
                    RIVALS,
                    Duration.ofSeconds(30),
                    i -> client.send("PUT", path, TestShop.lamp("Rival " + i, "1.00"), "If-Match", tag));

            List<Integer> statuses = replies.stream().map(Reply::status).toList();
            assertThat(Collections.frequency(statuses, 200)).isOne();
            assertThat(Collections.frequency(statuses, 412)).isEqualTo(RIVALS - 1);
            String winner = replies.stream()
                    .filter(reply -> reply.status() == 200)
                    .map(reply -> reply.as(Product.class).name())
                    .findFirst()
                    .orElseThrow();
            assertThat(client.get(path).as(Product.class).name()).isEqualTo(winner);
        }
    }
}
