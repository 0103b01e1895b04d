package io.pgseam.app.http;

import static io.pgseam.schema.Tables.CUSTOMERS;
import static io.pgseam.schema.Tables.CUSTOMER_EMAILS;
import static io.pgseam.schema.Tables.ORDERS;
import static io.pgseam.schema.Tables.ORDER_ITEMS;
import static io.pgseam.schema.Tables.PRODUCTS;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.catalogue.NewProduct;
import io.pgseam.app.catalogue.Product;
import io.pgseam.app.pool.ConnectionPool;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class's own database and a server on it, and someone who asks it. */
final class TestShop implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final TestDatabase database;
    private final Map<String, String> settings;
    private ShopServer server;
    private ShopClient client;

    private TestShop(TestDatabase database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    static TestShop open() {
        return with(Map.of());
    }

    /** @param settings of the server, besides its port */
    static TestShop with(Map<String, String> settings) {
        return new TestShop(TestDatabase.migrated(), settings);
    }

    /** On a server that logs its statements. */
    static TestShop openAndLogged() {
        return new TestShop(TestDatabase.migratedAndLogged(), Map.of());
    }

    /** A server besides the class's own, on the pool. The caller closes it. */
    static ShopServer start(ConnectionPool pool, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SHOP_HTTP_PORT", "0");
        return ShopServer.start(
                HttpSettings.from(environment), pool, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database.beforeAll(context);
        server = start(database.pool(), settings);
        client = new ShopClient(server.uri());
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        database.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
        database.afterAll(context);
    }

    TestDatabase database() {
        return database;
    }

    ShopClient client() {
        return client;
    }

    int port() {
        return server.port();
    }

    void clear() {
        DSLContext owner = database.owner();
        owner.deleteFrom(ORDER_ITEMS).execute();
        owner.deleteFrom(ORDERS).execute();
        owner.deleteFrom(CUSTOMERS).execute();
        owner.deleteFrom(CUSTOMER_EMAILS).execute();
        owner.deleteFrom(PRODUCTS).execute();
    }

    Product create(NewProduct product) {
        return client.send("POST", "/api/products", product).as(Product.class);
    }

    static NewProduct lamp(String name, String price) {
        return new NewProduct(
                name, new BigDecimal(price), "lamps", List.of("light"), JSONB.valueOf("{\"watt\": 7}"), 12);
    }
}
