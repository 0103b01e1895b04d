package io.pgseam.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.Crowd;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads, writes, refusals, imports and exports for a while: {@code -Dpgseam.soak.seconds=600} for ten minutes. */
@EnabledIfSystemProperty(named = "pgseam.soak", matches = "true")
class HttpSoakTest {
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("pgseam.soak.seconds", 20));
    private static final int CLIENTS = 6;
    private static final int SAMPLES = 20;

    /** The most that the heap may have grown from the first half to the second. */
    private static final double SHARE = 1.2;

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final LongAdder requests = new LongAdder();

    @Test
    void memoryIsFlatUnderAMixedLoad() throws Exception {
        long end = System.nanoTime() + TIME.toNanos();
        List<Long> heap = new ArrayList<>();

        Crowd.run(CLIENTS + 1, TIME.plusMinutes(1), thread -> {
            if (thread == CLIENTS) {
                sample(heap);
            } else {
                for (Random random = new Random(thread); System.nanoTime() < end; ) {
                    ask(random);
                }
            }
            return null;
        });

        long first = max(heap.subList(0, SAMPLES / 2));
        long second = max(heap.subList(SAMPLES / 2, SAMPLES));
        System.out.printf(
                "%d requests in %d s; heap after GC: %d KiB at most in the first half, %d KiB in the second%n",
                requests.sum(), TIME.toSeconds(), first / 1024, second / 1024);
        assertThat(second).isLessThan((long) (first * SHARE));
    }

    private void ask(Random random) {
        ShopClient client = SHOP.client();
        String path =
                "/api/products/" + SHOP.create(TestShop.lamp("Lamp", "1.00")).id();
        for (int i = 0; i < 20; i++) {
            assertThat(client.get(path).status()).isIn(200, 404);
        }
        client.send("PUT", path, TestShop.lamp("Other", "2.00"), "If-Match", "*");
        client.json("PATCH", path + "/stock", "{\"add\":-1}");
        assertThat(client.json("POST", "/api/products", "{}").status()).isEqualTo(400);
        assertThat(client.get("/api/products/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(client.get("/api/products?category=lamps&limit=5").status()).isEqualTo(200);
        client.json("PUT", "/api/users/" + UUID.randomUUID() + "/preferences/a", "[1]");
        if (random.nextInt(20) == 0) {
            String file = "name,price,category,tags,metadata,stock\n" + "bed,1.00,beds,{},{},1\n".repeat(100);
            client.send(
                    "POST",
                    "/api/products/import",
                    BodyPublishers.ofByteArray(file.getBytes(UTF_8)),
                    "Content-Type",
                    "text/csv");
            assertThat(client.get("/api/products/export").status()).isEqualTo(200);
            SHOP.clear();
        }
        assertThat(client.delete(path).status()).isIn(204, 404);
        requests.add(29);
    }

    private static void sample(List<Long> heap) {
        for (int i = 0; i < SAMPLES; i++) {
            try {
                Thread.sleep(TIME.toMillis() / SAMPLES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.gc();
            heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }

    private static long max(List<Long> samples) {
        return samples.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
