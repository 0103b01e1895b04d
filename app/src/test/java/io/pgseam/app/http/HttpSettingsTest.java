package io.pgseam.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pgseam.app.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void withoutSettingsTheServerListensOnLoopback() {
        HttpSettings settings = HttpSettings.from(Map.of());

        assertThat(settings.address().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.token()).isEmpty();
        assertThat(settings.limits())
                .isEqualTo(new HttpLimits(
                        1 << 20, 1L << 30, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(30)));
    }

    @Test
    void whoLetsOthersInNeedsAToken() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> HttpSettings.from(Map.of("SHOP_HTTP_HOST", "0.0.0.0")))
                .withMessageContaining("SHOP_TOKEN is not set");
        assertThat(HttpSettings.from(Map.of("SHOP_HTTP_HOST", "0.0.0.0", "SHOP_TOKEN", "0123456789abcdef"))
                        .token())
                .isPresent();
    }

    @Test
    void allProblemsAreToldAtOnceAndNoToken() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> HttpSettings.from(Map.of(
                        "SHOP_HTTP_HOST", "no such host",
                        "SHOP_HTTP_PORT", "65536",
                        "SHOP_TOKEN", "s3cret",
                        "SHOP_HTTP_BODY_KIB", "0",
                        "SHOP_HTTP_FILE_TIMEOUT", "soon")))
                .withMessageContainingAll(
                        "SHOP_HTTP_HOST",
                        "SHOP_HTTP_PORT",
                        "SHOP_TOKEN",
                        "SHOP_HTTP_BODY_KIB",
                        "SHOP_HTTP_FILE_TIMEOUT")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(5).doesNotContain("s3cret"));
    }

    @Test
    void settingsMayStandInTheFileToo() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.properties"), "SHOP_HTTP_PORT=1234\n");

        assertThat(HttpSettings.from(Map.of("SHOP_CONFIG_FILE", file.toString()))
                        .port())
                .isEqualTo(1234);
    }
}
