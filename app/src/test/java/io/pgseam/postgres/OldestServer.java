package io.pgseam.postgres;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;

/** The oldest PostgreSQL that pgseam takes, from binaries that the build has copied. In this package, because users choose no version. */
public final class OldestServer {

    private OldestServer() {}

    /** Starts PostgreSQL 15; the caller closes it. */
    public static PostgresServer start() {
        Path jar = Path.of("target/postgres-15.jar");
        try {
            BinariesArchive archive = new BinariesArchive(
                    URI.create("jar:" + jar.toUri() + "!/postgres-" + BinariesArchive.platform() + ".txz")
                            .toURL());
            return EmbeddedServer.start(archive, ServerSettings.fromSystem().cache());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
