package io.pgseam.app.http;

import static io.pgseam.schema.Tables.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.pool.ConnectionPool;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ServerRoutesTest {
    @RegisterExtension
    static final TestShop SHOP = TestShop.open();

    private final ShopClient client = SHOP.client();

    @Test
    void theDocumentIsValidOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(new OpenAPIV3Parser()
                        .readContents(client.get("/openapi.json").text(), null, options)
                        .getMessages())
                .isEmpty();
    }

    @Test
    void everyOperationOfTheDocumentHasAName() {
        assertThat(client.get("/openapi.json").json().findValuesAsString("operationId"))
                .doesNotHaveDuplicates()
                .contains("findProduct", "importProducts", "placeOrder", "readDocument")
                .hasSizeGreaterThan(25);
    }

    @Test
    void theProcessSaysThatItIsThere() {
        assertThat(client.get("/healthz").text()).isEqualTo("{\"state\":\"UP\"}");
    }

    @Test
    void statusHasHealthAndFiguresButNoSecrets() {
        Reply reply = client.get("/api/status");

        assertThat(reply.json().required("health").required("state").stringValue())
                .isEqualTo("HEALTHY");
        assertThat(reply.json().required("pool").required("maximum").intValue()).isEqualTo(10);
        SHOP.database()
                .settings()
                .password()
                .password()
                .ifPresent(password -> assertThat(reply.text()).doesNotContain(password));
    }

    @Test
    void theShopIsReadyUntilSomethingOfTheSchemaIsMissing() throws InterruptedException {
        assertThat(client.get("/readyz").status()).isEqualTo(200);

        SHOP.database()
                .owner()
                .alterTable(SESSIONS)
                .renameColumn(SESSIONS.EXPIRES_AT)
                .to(name("ends_at"))
                .execute();
        try {
            Thread.sleep(600);
            Reply missing = client.get("/readyz");
            assertThat(missing.status()).isEqualTo(503);
            assertThat(missing.json().required("database").required("problem").isNull())
                    .isTrue();
            assertThat(missing.json().required("migrations").required("problem").stringValue())
                    .contains("public.sessions.expires_at");
        } finally {
            SHOP.database()
                    .owner()
                    .alterTable(SESSIONS)
                    .renameColumn(name("ends_at"))
                    .to(SESSIONS.EXPIRES_AT)
                    .execute();
        }
        Thread.sleep(600);
        assertThat(client.get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void aServerThatCannotBeReachedIsNotReadyButAlive() throws IOException {
        try (FaultyWire wire = new FaultyWire(SHOP.database().port());
                ConnectionPool pool = ConnectionPool.open(
                        SHOP.database().settings(wire.port(), Map.of("SHOP_CONNECT_TIMEOUT", "250ms")),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
                ShopServer server = TestShop.start(pool, Map.of())) {
            ShopClient other = new ShopClient(server.uri());
            wire.fail(FaultyWire.Fault.CUT);

            Reply ready = other.get("/readyz");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().required("database").required("problem").stringValue())
                    .isNotEmpty();
            assertThat(other.get("/healthz").status()).isEqualTo(200);
            assertThat(other.get("/api/status")
                            .json()
                            .required("health")
                            .required("state")
                            .stringValue())
                    .isEqualTo("DOWN");
        }
    }

    @Test
    void metricsCountRequestsByRoute() {
        client.get("/api/products?limit=1");
        client.get("/api/products?limit=0");

        assertThat(client.get("/metrics").text())
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/api/products\"}")
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"400\",uri=\"/api/products\"}")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void thePageOfTheSchemaIsServedWithItsOwnPolicy() {
        Reply page = client.get("/schema");

        assertThat(page.text()).contains("<title>");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("default-src");
        assertThat(client.get("/schema", "If-None-Match", page.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void whatIsNoFileOfThePageIs404() {
        assertThat(client.get("/page/nothing.js").status()).isEqualTo(404);
        assertThat(client.get("/page/package-info.class").status()).isEqualTo(404);
        assertThat(client.get("/page/..%2Fjson%2FJson.class").status()).isEqualTo(404);
    }

    @Test
    void schemasOfRequestsForbidWhatTheShopDoesNotKnow() {
        JsonNode product = client.get("/openapi.json").json().at("/components/schemas/NewProduct");

        assertThat(product.required("additionalProperties").booleanValue()).isFalse();
        assertThat(product.at("/properties/price/multipleOf").decimalValue()).isEqualByComparingTo("0.01");
    }
}
