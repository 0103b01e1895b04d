package io.pgseam.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.app.catalogue.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A minute of reads of one product, 2,200 a second, by Debian's hey where that is installed. Prints how long they took. */
@EnabledIfSystemProperty(named = "pgseam.soak", matches = "true")
@EnabledIf("heyIsThere")
class PointReadLoadTest {
    private static final int WORKERS = 40;
    private static final int RATE_OF_EACH = 55;
    private static final Pattern STATUS = Pattern.compile("\\[(\\d+)]\\s+(\\d+) responses");

    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    static boolean heyIsThere() {
        try {
            return !output("hey", "-h").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void everyReadIsAnswered() throws IOException {
        Product lamp = SHOP.create(TestShop.lamp("Lamp", "10"));
        String url = "http://127.0.0.1:" + SHOP.port() + "/api/products/" + lamp.id();
        // Of the JVM, which has just started, nobody asks how quick it is.
        hey("10s", url);

        String report = hey("60s", url);

        System.out.println(report);
        assertThat(report).doesNotContain("Error distribution");
        Matcher statuses = STATUS.matcher(report);
        assertThat(statuses.find()).isTrue();
        assertThat(statuses.group(1)).isEqualTo("200");
        assertThat(statuses.find()).as("answers of another status").isFalse();
    }

    private static String hey(String time, String url) throws IOException {
        return output("hey", "-z", time, "-c", String.valueOf(WORKERS), "-q", String.valueOf(RATE_OF_EACH), url);
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
