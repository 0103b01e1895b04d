package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.currentUser;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.TestDatabase;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.PoolHealth.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String FIRST = "first-s3cr3t";
    private static final String SECOND = "second-s3cr3t";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path directory;

    private final String role = "rotated_" + ProcessHandle.current().pid();

    @BeforeEach
    void createRole() {
        DATABASE.owner().execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + FIRST + "'");
    }

    @AfterEach
    void dropRole() {
        DATABASE.owner().execute("DROP ROLE " + role);
    }

    @Test
    void aRotatedPasswordIsPickedUpByNewConnections() throws Exception {
        Path file = write(FIRST);
        try (ConnectionPool pool = ConnectionPool.open(settings(file), new SimpleMeterRegistry())) {
            assertThat(user(pool)).isEqualTo(role);
            DATABASE.owner().execute("ALTER ROLE " + role + " PASSWORD '" + SECOND + "'");

            assertThat(user(pool)).as("on the connection that is open").isEqualTo(role);
            pool.dataSource()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            assertThat(pool.health(Duration.ofSeconds(10)).problem())
                    .hasValueSatisfying(problem -> assertThat(problem).endsWith("(28P01)"));
            write(SECOND);

            assertThat(user(pool)).as("on a new connection").isEqualTo(role);
            assertThat(pool.health(Duration.ofSeconds(10)).state()).isEqualTo(State.HEALTHY);
        }
    }

    private ShopSettings settings(Path file) {
        DatabaseSettings shop = DATABASE.settings();
        return new ShopSettings(
                DatabaseSettings.from(Map.of(
                        "DATABASE_URL",
                        "postgresql://" + role + "@" + shop.address() + "/" + shop.database(),
                        "PGPASSWORD_FILE",
                        file.toString())),
                PoolSettings.from(Map.of("SHOP_POOL_MIN", "1", "SHOP_POOL_MAX", "1")));
    }

    private Path write(String password) throws IOException {
        return Files.writeString(directory.resolve("password"), password + "\n");
    }

    private static String user(ConnectionPool pool) {
        return pool.context().select(currentUser()).fetchSingle().value1();
    }
}
