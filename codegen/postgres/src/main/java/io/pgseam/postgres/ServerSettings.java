package io.pgseam.postgres;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which PostgreSQL to take.
 *
 * @param choice the rung of the ladder; {@code pgseam.server}, default {@code auto}
 * @param url a JDBC URL with {@code user} and {@code password}, of a role that may create databases; {@code pgseam.url}, else the environment's
 *     {@code PGSEAM_DATABASE_URL}
 * @param image the container's image; {@code pgseam.image}, default {@value #DEFAULT_IMAGE}
 * @param cache the directory that keeps unpacked binaries between runs; {@code pgseam.cache}, default {@code ~/.cache/pgseam}, and
 *     {@code /var/cache/pgseam} for root, whose server runs as {@code nobody} and must be able to enter it
 */
public record ServerSettings(ServerChoice choice, Optional<String> url, String image, Path cache) {
    static final String DEFAULT_IMAGE = "postgres:18-alpine";

    /** Reads the system properties {@code pgseam.*} and the environment. */
    public static ServerSettings fromSystem() {
        return from(new Properties());
    }

    /**
     * Reads the system properties {@code pgseam.*}, then {@code configured}, then the environment; the first that is set wins.
     *
     * @param configured keys without the prefix: {@code server}, {@code url}, {@code image}, {@code cache}
     */
    public static ServerSettings from(Properties configured) {
        return new ServerSettings(
                setting("server", configured).map(ServerChoice::parse).orElse(ServerChoice.AUTO),
                setting("url", configured).or(() -> present(System.getenv("PGSEAM_DATABASE_URL"))),
                setting("image", configured).orElse(DEFAULT_IMAGE),
                setting("cache", configured).map(Path::of).orElseGet(ServerSettings::defaultCache));
    }

    /**
     * Names what a server started with these settings would be, without looking for one: the rung, the image, the embedded binaries. Two
     * equal texts mean equal servers, except that the version behind a given URL can change. Holds no secret.
     */
    public String provenance() {
        return request() + ", "
                + BinariesArchive.onClassPath().map(BinariesArchive::key).orElse("no embedded binaries");
    }

    /** Names what is asked for: the {@link #provenance} without the embedded binaries. */
    public String request() {
        return choice + ", " + (url.isPresent() ? "given URL" : "no URL") + ", " + image;
    }

    private static Optional<String> setting(String key, Properties configured) {
        return present(System.getProperty("pgseam." + key)).or(() -> present(configured.getProperty(key)));
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Path defaultCache() {
        if (ServerUser.isNobody()) {
            return Path.of("/var/cache/pgseam");
        }
        return present(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("pgseam");
    }

    /** Leaves out the URL, which holds a password. */
    @Override
    public String toString() {
        return "ServerSettings[choice=" + choice + ", url=" + (url.isPresent() ? "given" : "none") + ", image=" + image
                + ", cache=" + cache + "]";
    }
}
