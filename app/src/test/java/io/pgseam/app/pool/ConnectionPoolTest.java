package io.pgseam.app.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jooq.impl.DSL.currentCatalog;
import static org.jooq.impl.DSL.currentUser;
import static org.jooq.impl.DSL.name;

import io.pgseam.app.TestDatabase;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PasswordSource;
import io.pgseam.app.errors.DatabaseUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionPoolTest {
    private static final String SECRET = "p@ss:w/rd?&+ %";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void connectsWithItsSettings() {
        assertThat(DATABASE.context()
                        .select(currentCatalog(), currentUser())
                        .fetchSingle()
                        .intoList())
                .containsExactly(DATABASE.settings().database(), "shop_app");
    }

    @Test
    void opensADatabaseWhoseNameIsSpecialInAUrl() {
        String special = DATABASE.settings().database() + "/a?user=b&c %41+";
        DATABASE.owner().createDatabase(name(special)).execute();
        try (ConnectionPool pool = ConnectionPool.open(withDatabase(special))) {
            assertThat(pool.context().select(currentCatalog()).fetchSingle().value1())
                    .isEqualTo(special);
        } finally {
            DATABASE.owner().dropDatabase(name(special)).execute();
        }
    }

    @Test
    void anUnreachableServerIsOneLine() throws IOException {
        int port = closedPort();
        DatabaseSettings settings = DatabaseSettings.from(Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", String.valueOf(port),
                "PGDATABASE", "shop",
                "PGUSER", "anna",
                "PGPASSWORD", SECRET));

        assertRefused(settings, "08001");
        assertThat(settings).asString().isEqualTo("PostgreSQL at 127.0.0.1:" + port + ", database shop, user anna");
    }

    @Test
    void aWrongPasswordIsOneLine() {
        DatabaseSettings right = DATABASE.settings();

        assertRefused(right.withPassword(PasswordSource.given(Optional.of(SECRET))), "28P01");
    }

    @Test
    void anUnknownDatabaseIsOneLine() {
        assertRefused(withDatabase("no such / database"), "3D000");
    }

    @Test
    void anUnknownRoleIsOneLine() {
        DatabaseSettings right = DATABASE.settings();

        assertRefused(
                new DatabaseSettings(
                        right.address(),
                        right.database(),
                        right.user(),
                        right.password(),
                        Map.of("options", "-c role=nobody_of_that_name")),
                "22023");
    }

    @Test
    void aParameterThatPgjdbcRefusesIsOneLine() {
        DatabaseSettings right = DATABASE.settings();

        assertRefused(
                new DatabaseSettings(
                        right.address(),
                        right.database(),
                        right.user(),
                        right.password(),
                        Map.of("targetServerType", "anything")),
                null);
    }

    @Test
    void aServerThatIsTooOldIsRefusedAndThePoolClosed() {
        ConnectionPool pool = ConnectionPool.open(DATABASE.settings());

        DatabaseUnavailableException refusal = catchThrowableOfType(
                DatabaseUnavailableException.class, () -> pool.requireVersion(DATABASE.settings(), 99));

        assertThat(refusal.getMessage())
                .matches(
                        "PostgreSQL at .+, database .+, user .+: version \\d\\d\\S* .*is too old, expected 99 or later\\. Nothing"
                                + " was changed\\. Upgrade the server, or name another\\.");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> pool.dataSource().getConnection().close());
    }

    @Test
    void aClosedPoolGivesNoConnection() {
        ConnectionPool pool = ConnectionPool.open(DATABASE.settings());
        pool.close();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> pool.dataSource().getConnection().close());
    }

    private static void assertRefused(DatabaseSettings settings, String sqlState) {
        DatabaseUnavailableException refusal = catchThrowableOfType(
                DatabaseUnavailableException.class,
                () -> ConnectionPool.open(settings).close());

        assertThat(refusal.getMessage())
                .startsWith(settings + ": ")
                .endsWith((sqlState == null ? "" : " (" + sqlState + ")")
                        + ". Nothing was changed. Check DATABASE_URL or the PG* variables.")
                .hasLineCount(1)
                .doesNotContain("FATAL");
        assertThat(stackTrace(refusal))
                .doesNotContain(settings.password().password().orElseThrow());
    }

    private static DatabaseSettings withDatabase(String database) {
        DatabaseSettings right = DATABASE.settings();
        return new DatabaseSettings(right.address(), database, right.user(), right.password(), Map.of());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String stackTrace(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
