package io.pgseam.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GivenServerTest {
    private static PostgresServer server;
    private static ThrowawayDatabase database;

    @BeforeAll
    static void startTheServerThatIsGiven() {
        server = PostgresServer.start(settings(ServerChoice.EMBEDDED, Optional.empty()));
        database = server.createDatabase();
    }

    @AfterAll
    static void stopIt() {
        server.close();
    }

    @Test
    void givenUrlIsTakenBeforeEveryOtherServer() {
        try (PostgresServer given = PostgresServer.start(settings(ServerChoice.AUTO, Optional.of(url())))) {
            assertThat(given.description()).isEqualTo(server.description().replace("embedded", "given"));
        }
    }

    @Test
    void databasesOfOneOwnAreMadeAndDroppedAndTheGivenOneIsLeftAlone() throws SQLException {
        Sql.execute(database, "CREATE TABLE mine AS SELECT 1 AS value");
        try (PostgresServer given = PostgresServer.start(settings(ServerChoice.URL, Optional.of(url())))) {
            String name;
            try (ThrowawayDatabase own = given.createDatabase()) {
                name = own.name();
                assertThat(databases(name)).isEqualTo("1");
            }
            assertThat(databases(name)).isEqualTo("0");
        }
        assertThat(Sql.query(database, "SELECT value FROM mine")).isEqualTo("1");
    }

    @Test
    void databasesThatAKilledBuildLeftBehindAreDroppedAfterAnHour() throws SQLException {
        Sql.execute(database, "CREATE DATABASE pgseam_60000000_0badcafe");
        Sql.execute(database, "CREATE DATABASE pgseam_ffffffff_0badcafe");

        PostgresServer.start(settings(ServerChoice.URL, Optional.of(url()))).close();

        assertThat(databases("pgseam_60000000_0badcafe")).isEqualTo("0");
        assertThat(databases("pgseam_ffffffff_0badcafe")).isEqualTo("1");
    }

    @Test
    void wrongPasswordIsOneLineThatDoesNotShowIt() {
        assertRefused(
                database.url() + "?user=postgres&password=wr0ng-s3cret",
                "PostgreSQL at 127[.]0[.]0[.]1:\\d+ cannot be used as postgres: password authentication failed"
                        + " for user \"postgres\" \\(28P01\\)[.] Nothing was changed[.] .*");
    }

    @Test
    void unreachableServerIsOneLine() {
        assertRefused(
                "jdbc:postgresql://127.0.0.1:1/shop?user=postgres&password=wr0ng-s3cret",
                "PostgreSQL at 127[.]0[.]0[.]1:1 cannot be used as postgres: Connection to 127[.]0[.]0[.]1:1 refused.*"
                        + " \\(08001\\)[.] Nothing was changed[.] .*");
    }

    @Test
    void anotherFormOfUrlIsOneLineThatShowsNothingOfIt() {
        assertRefused(
                "postgres:wr0ng-s3cret@nowhere",
                "pgseam[.]url: expected jdbc:postgresql://HOST:PORT/DATABASE[?]user=USER&password=PASSWORD,"
                        + " found another form[.] Nothing was changed[.]");
    }

    @Test
    void settingsAndDatabaseDoNotShowPasswords() {
        assertThat(settings(ServerChoice.URL, Optional.of(url())).toString()).doesNotContain(database.password());
        assertThat(database + database.url()).doesNotContain(database.password());
    }

    private static void assertRefused(String url, String message) {
        assertThatThrownBy(() -> PostgresServer.start(settings(ServerChoice.AUTO, Optional.of(url))))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageMatching(message)
                .hasMessageNotContaining("s3cret");
    }

    private static ServerSettings settings(ServerChoice choice, Optional<String> url) {
        return new ServerSettings(
                choice,
                url,
                ServerSettings.DEFAULT_IMAGE,
                ServerSettings.fromSystem().cache());
    }

    private static String url() {
        return database.url() + "?user=" + database.user() + "&password=" + database.password();
    }

    private static String databases(String name) throws SQLException {
        return Sql.query(database, "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'");
    }
}
