package io.pgseam.app.http;

import static io.pgseam.schema.Tables.PRODUCTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsTest {
    private static final String HEAD =
            "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n";

    @RegisterExtension
    static final TestShop SHOP = TestShop.with(
            Map.of("SHOP_HTTP_BODY_KIB", "1", "SHOP_HTTP_BODY_TIMEOUT", "500ms", "SHOP_HTTP_FILE_TIMEOUT", "700ms"));

    @Test
    void aBodyThatIsTooLargeIs413() {
        assertThat(SHOP.client()
                        .json("POST", "/api/products", " ".repeat(1_025))
                        .status())
                .isEqualTo(413);
        assertThat(SHOP.client()
                        .json("POST", "/api/products", " ".repeat(1_024))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatStopsComingIs408() throws IOException {
        assertThat(send(HEAD.formatted("/api/products", "application/json") + "{", "", 0))
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aBodyThatTricklesIs408() throws IOException {
        assertThat(send(HEAD.formatted("/api/products", "application/json"), " ", 200))
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void aFileThatTricklesIs408AndNothingIsKept() throws IOException {
        String head = HEAD.formatted("/api/products/import", "text/csv") + "name,price,category,tags,metadata,stock\n";

        assertThat(send(head, "lamp,1.00,lamps,{},{},1\n", 100)).startsWith("HTTP/1.1 408 ");
        assertThat(SHOP.database().owner().fetchCount(PRODUCTS)).isZero();
    }

    /** Sends the head, and then a part again and again until there is an answer. */
    private static String send(String head, String part, long pauseMillis) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SHOP.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            while (pauseMillis > 0 && socket.getInputStream().available() == 0) {
                out.write(part.getBytes(UTF_8));
                pause(pauseMillis);
            }
            byte[] answer = new byte[1_000];
            return new String(answer, 0, Math.max(0, socket.getInputStream().read(answer)), UTF_8);
        } catch (SocketException e) {
            return e.getMessage();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
