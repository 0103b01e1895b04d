package io.pgseam.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopSettingsTest {
    private static final String SECRET = "s3cr3t";
    private static final String URL = "postgresql://anna@db/shop";

    @TempDir
    private Path directory;

    @Test
    void whatIsNotSetHasADefault() {
        assertThat(ShopSettings.from(Map.of("DATABASE_URL", URL)).pool())
                .isEqualTo(new PoolSettings(
                        2,
                        10,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(1),
                        "pgseam-shop",
                        Pooler.NONE));
    }

    @Test
    void theFileSaysWhatTheEnvironmentDoesNot() throws IOException {
        Path file = write(
                "shop.properties",
                "DATABASE_URL=postgresql://bert@other/shop\nSHOP_POOL_MAX = 20\n"
                        + "SHOP_POOL_MIN=4\nSHOP_LOCK_TIMEOUT=250ms\nSHOP_APPLICATION_NAME=caf\u00e9\n");

        ShopSettings settings = ShopSettings.from(
                Map.of("SHOP_CONFIG_FILE", file.toString(), "DATABASE_URL", URL, "SHOP_POOL_MIN", "3"));

        assertThat(settings.database().user()).isEqualTo("anna");
        assertThat(settings.pool().minimumIdle()).isEqualTo(3);
        assertThat(settings.pool().maximumSize()).isEqualTo(20);
        assertThat(settings.pool().lockTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.pool().applicationName()).isEqualTo("caf\u00e9");
    }

    @Test
    void zeroIsNoLimit() {
        PoolSettings pool = PoolSettings.from(Map.of("SHOP_STATEMENT_TIMEOUT", "0", "SHOP_MAX_LIFETIME", "0"));

        assertThat(pool.statementTimeout()).isZero();
        assertThat(pool.maxLifetime()).isZero();
    }

    @Test
    void allProblemsAreToldAtOnceALineEach() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ShopSettings.from(Map.of(
                        "DATABASE_URL", "mysql://anna:" + SECRET + "@db/shop",
                        "PGPASSWORD_FILE", "/no/such/file",
                        "SHOP_POOL_MAX", "0",
                        "SHOP_STATEMENT_TIMEOUT", "30",
                        "SHOP_CONNECT_TIMEOUT", "1ms",
                        "SHOP_MAX_LIFETIME", "two\nlines",
                        "SHOP_POOLER", "session")))
                .withMessage("DATABASE_URL: expected postgresql://user:password@host:port/database?sslmode=... or"
                        + " jdbc:postgresql://host:port/database?user=...&password=..., found another form. Percent-encode"
                        + " what is special in a URL. Nothing was started.\n"
                        + "PGPASSWORD_FILE is \"/no/such/file\", which cannot be read: NoSuchFileException.\n"
                        + "SHOP_POOL_MAX is \"0\", expected a number from 1 to 1000.\n"
                        + "SHOP_CONNECT_TIMEOUT is \"1ms\", expected a time such as 500ms, 30s, 5min or 1h, from 250ms to 24h.\n"
                        + "SHOP_STATEMENT_TIMEOUT is \"30\", expected a time such as 500ms, 30s, 5min or 1h, from 1ms to 24h.\n"
                        + "SHOP_MAX_LIFETIME is \"two?lines\", expected a time such as 500ms, 30s, 5min or 1h, from 30000ms"
                        + " to 24h.\nSHOP_POOLER is \"session\", expected none or transaction.");
    }

    @Test
    void aFileThatCannotBeReadIsAProblem() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ShopSettings.from(Map.of("SHOP_CONFIG_FILE", "/no/such/file", "DATABASE_URL", URL)))
                .withMessage(
                        "SHOP_CONFIG_FILE is \"/no/such/file\", which cannot be read as a properties file in UTF-8:"
                                + " NoSuchFileException.");
    }

    @Test
    void aPasswordFileIsReadEachTimeWithoutTheLineBreakAtItsEnd() throws IOException {
        Path file = write("password", " p w \n\n");
        PasswordSource source = DatabaseSettings.from(Map.of("DATABASE_URL", URL, "PGPASSWORD_FILE", file.toString()))
                .password();

        assertThat(source.password()).contains(" p w \n");
        write("password", SECRET);
        assertThat(source.password()).contains(SECRET);
    }

    @Test
    void twoPasswordsAreAProblem() throws IOException {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseSettings.from(Map.of(
                        "DATABASE_URL",
                        "postgresql://anna:" + SECRET + "@db/shop",
                        "PGPASSWORD_FILE",
                        write("password", SECRET).toString())))
                .withMessage("PGPASSWORD_FILE is set, and a password is given too: expected one of them.");
    }

    @Test
    void certificatesOfLibpqsVariablesAreFilesThatCanBeRead() throws IOException {
        String file = write("root.crt", "").toString();
        Map<String, String> environment = Map.of(
                "PGHOST",
                "db",
                "PGDATABASE",
                "shop",
                "PGUSER",
                "anna",
                "PGSSLMODE",
                "verify-full",
                "PGSSLROOTCERT",
                file);

        assertThat(DatabaseSettings.from(environment).parameters())
                .isEqualTo(Map.of("sslmode", "verify-full", "sslrootcert", file));
        Files.delete(Path.of(file));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseSettings.from(environment))
                .withMessageStartingWith("No database is configured: PGSSLROOTCERT is \"" + file
                        + "\", expected a file that can be read.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DatabaseSettings.from(Map.of("DATABASE_URL", URL + "?sslkey=/no/such/file")))
                .withMessage("DATABASE_URL: sslkey names no file that can be read. Nothing was started.");
    }

    @Test
    void noRecordShowsAPassword() throws IOException {
        assertThat(ShopSettings.from(Map.of("DATABASE_URL", "postgresql://anna:" + SECRET + "@db/shop")))
                .asString()
                .contains("user anna")
                .doesNotContain(SECRET);
        assertThat(PasswordSource.given(Optional.of(SECRET))).asString().doesNotContain(SECRET);
        Path file = write("password", SECRET);
        assertThat(DatabaseSettings.from(Map.of("DATABASE_URL", URL, "PGPASSWORD_FILE", file.toString()))
                        .password())
                .asString()
                .doesNotContain(SECRET);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
