package io.pgseam.copy;

import static io.pgseam.copy.Products.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgseam.CountedConnection;
import io.pgseam.TestServer;
import io.pgseam.postgres.ThrowawayDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database from {@code shop.sql} with one connection. After each test the connection must be released, without a
 * transaction, and in sync; then the tables are emptied.
 */
final class ShopDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private ThrowawayDatabase database;
    private CountedConnection counted;

    DSLContext ctx() {
        return DSL.using(counted, SQLDialect.POSTGRES);
    }

    DSLContext ctx(Settings settings) {
        return DSL.using(counted, SQLDialect.POSTGRES, settings);
    }

    /** Another connection, unpooled; the caller closes it. */
    Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** A proxy before the server, for {@link #connect(CutWire)}. */
    CutWire wire(CutWire.Cut cut, long limit) throws IOException {
        URI server = URI.create(database.url().substring("jdbc:".length()));
        return new CutWire(server.getHost(), server.getPort(), cut, limit);
    }

    /** Another connection, through the proxy; the caller closes it. */
    Connection connect(CutWire wire) throws SQLException {
        PGSimpleDataSource through = new PGSimpleDataSource();
        through.setUrl(database.url());
        through.setServerNames(new String[] {"localhost"});
        through.setPortNumbers(new int[] {wire.port()});
        through.setUser(database.user());
        through.setPassword(database.password());
        return through.getConnection();
    }

    int products() {
        return ctx().fetchCount(PRODUCTS);
    }

    void assertIdle() throws SQLException {
        counted.assertIdle();
        assertThat(ctx().fetchValue("select 'in sync'")).isEqualTo("in sync");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException, IOException {
        database = TestServer.createDatabase();
        counted = new CountedConnection(connect());
        try (InputStream script = ShopDatabase.class.getResourceAsStream("shop.sql")) {
            ctx().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        assertIdle();
        ctx().execute("truncate public.products, twin.products");
        ctx().execute("reset all");
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        counted.connection().close();
        database.close();
    }
}
