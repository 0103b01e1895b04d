package io.pgseam.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.VARCHAR;

import com.zaxxer.hikari.HikariDataSource;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.postgres.ThrowawayDatabase;
import io.pgseam.statements.StatementRecorder;
import io.pgseam.statements.StatementsLock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A test class's own database, and the shop's pool on it; checks after each test that no connection and no transaction is left open. */
public final class TestDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private enum Content {
        MIGRATED,
        MIGRATED_ON_OLDEST,
        MIGRATED_AND_LOGGED,
        EMPTY
    }

    /** Only the tests on the newest PostgreSQL run all statements that the jar should name. */
    private static final StatementRecorder RECORDER = new StatementRecorder(
            Path.of("target", TestServer.IS_OLDEST ? "oldest-server" : "classes", StatementsLock.NAME), Main.class);

    private final Content content;
    private ThrowawayDatabase database;
    private ConnectionPool pool;
    private StatementLog log;

    private TestDatabase(Content content) {
        this.content = content;
    }

    public static TestDatabase migrated() {
        return new TestDatabase(Content.MIGRATED);
    }

    /** On the oldest PostgreSQL that pgseam takes. */
    public static TestDatabase migratedOnOldestServer() {
        return new TestDatabase(Content.MIGRATED_ON_OLDEST);
    }

    /** On a server that logs its statements. */
    public static TestDatabase migratedAndLogged() {
        return new TestDatabase(Content.MIGRATED_AND_LOGGED);
    }

    public static TestDatabase empty() {
        return new TestDatabase(Content.EMPTY);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<? extends TestServer> kind = switch (content) {
            case MIGRATED_ON_OLDEST -> TestServer.Oldest.class;
            case MIGRATED_AND_LOGGED -> TestServer.Embedded.class;
            case MIGRATED, EMPTY -> TestServer.class;
        };
        TestServer server = context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(kind);
        database = content == Content.EMPTY ? server.createDatabase() : server.createMigratedDatabase();
        if (content == Content.MIGRATED_AND_LOGGED) {
            log = StatementLog.start(owner(), database.name());
        }
        pool = ConnectionPool.open(settings(), RECORDER);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        assertThat(pool.dataSource()
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .getActiveConnections())
                .as("active connections of the pool")
                .isZero();
        assertThat(owner().fetchCount(
                                table(name("pg_stat_activity")),
                                field(name("datname"), VARCHAR).eq(database.name()),
                                field(name("state"), VARCHAR).startsWith("idle in transaction")))
                .as("open transactions")
                .isZero();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (pool != null) {
            pool.close();
        }
        if (database != null) {
            database.close();
        }
    }

    /** The shop's role, which can read and write rows and nothing else. */
    public DatabaseSettings settings() {
        return DatabaseSettings.from(environment());
    }

    public Map<String, String> environment() {
        return Map.of("DATABASE_URL", ownerUrl() + "&options=" + encode("-c role=shop_app"));
    }

    public Map<String, String> ownerEnvironment() {
        return Map.of("DATABASE_URL", ownerUrl());
    }

    public ConnectionPool pool() {
        return pool;
    }

    /** The shop's pool; what the shop sends is recorded. */
    public DSLContext context() {
        return pool.context();
    }

    /** What the server has logged since the class began. */
    public StatementLog log() {
        return log;
    }

    /** Unpooled connections as the role that owns the tables. */
    public DSLContext owner() {
        return DSL.using(database.dataSource(), SQLDialect.POSTGRES);
    }

    /** The settings of the shop's role, with others of the pool, and another port to reach the server by. */
    public ShopSettings settings(int port, Map<String, String> pool) {
        DatabaseSettings direct = settings();
        DatabaseSettings database = new DatabaseSettings(
                "127.0.0.1:" + port, direct.database(), direct.user(), direct.password(), direct.parameters());
        return new ShopSettings(database, PoolSettings.from(pool));
    }

    public int port() {
        return Integer.parseInt(settings().address().replaceFirst(".*:", ""));
    }

    private String ownerUrl() {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "user=" + encode(database.user())
                + "&password=" + encode(database.password());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
