package io.pgseam.app.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.pgseam.app.FaultyWire;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.postgres.FaultyServer;
import io.pgseam.postgres.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** A server with the operations' databases, the wire to it, and pools on that, which no fault has opened anew. For one try at a time. */
final class Stage implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "SHOP_POOL_MIN",
            "2",
            "SHOP_POOL_MAX",
            "2",
            "SHOP_CONNECT_TIMEOUT",
            "500ms",
            "SHOP_STATEMENT_TIMEOUT",
            "10s",
            "SHOP_LOCK_TIMEOUT",
            "10s",
            "SHOP_IDLE_IN_TRANSACTION_TIMEOUT",
            "5s");

    private record PoolKey(String database, Map<String, String> settings) {}

    private final FaultyServer server = new FaultyServer();
    private final FaultyWire wire;
    private final Optional<SmallDisk> disk;
    private final Site site;
    private final Map<PoolKey, ConnectionPool> pools = new HashMap<>();

    Stage(Path directory) throws Exception {
        wire = new FaultyWire(server.port());
        site = new Site(
                server.port(), wire.port(), server.user(), server.password(), Files.createDirectories(directory));
        disk = mountDisk();
        try {
            load();
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    private static Optional<SmallDisk> mountDisk() {
        Path cache = ServerSettings.fromSystem().cache().toAbsolutePath();
        try {
            return Optional.of(SmallDisk.mount(cache.resolve("disk-" + UUID.randomUUID())));
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
    }

    private void load() throws Exception {
        disk.ifPresent(small -> site.administrator(Databases.HOME)
                .execute("CREATE TABLESPACE " + Databases.TABLESPACE + " LOCATION '" + small.directory() + "'"));
        Databases.makeTemplates(site);
        for (Operation operation : Cells.OPERATIONS) {
            if (!operation.has(Operation.Trait.RESUMED)) {
                Databases.copy(site, Databases.SHOP, operation.database(0));
            }
            operation.load(site);
        }
    }

    FaultyServer server() {
        return server;
    }

    FaultyWire wire() {
        return wire;
    }

    /** The server's. */
    String version() {
        return site.administrator(Databases.HOME)
                .fetchValue("SHOW server_version")
                .toString();
    }

    /** Empty where none could be mounted. */
    Optional<SmallDisk> disk() {
        return disk;
    }

    Site site() {
        return site;
    }

    /** With what a fault sets, in the place of what all tries have. */
    static Map<String, String> settings(Fault fault) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(fault.settings());
        return settings;
    }

    /** The pool for a batch: the same one for all batches of a database. Empty if the operation has none. */
    Optional<ConnectionPool> pool(Operation operation, int batch, Map<String, String> settings) {
        PoolKey key = new PoolKey(operation.database(batch), settings);
        if (!operation.has(Operation.Trait.POOLED)) {
            return Optional.empty();
        }
        return Optional.of(pools.computeIfAbsent(
                key, k -> operation.open(site, batch, settings).orElseThrow()));
    }

    /** Closes the pools of a database that nobody needs any more. */
    void closePools(String database) {
        pools.entrySet().stream()
                .filter(pool -> pool.getKey().database().equals(database))
                .forEach(pool -> pool.getValue().close());
        pools.keySet().removeIf(key -> key.database().equals(database));
    }

    /** How many connections the pools have to the databases whose names begin so. */
    int connections(String prefix) throws SQLException {
        int connections = 0;
        for (Map.Entry<PoolKey, ConnectionPool> pool : pools.entrySet()) {
            if (pool.getKey().database().startsWith(prefix)) {
                connections += pool.getValue()
                        .dataSource()
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .getTotalConnections();
            }
        }
        return connections;
    }

    /** Leaves no process and no file behind, or says which. */
    @Override
    public void close() throws IOException {
        pools.values().forEach(ConnectionPool::close);
        wire.close();
        server.close();
        disk.ifPresent(SmallDisk::close);
        for (Path left : Stream.concat(Stream.of(server.directory()), disk.map(SmallDisk::directory).stream())
                .toList()) {
            if (Files.exists(left)) {
                throw new IllegalStateException(left + " was left behind");
            }
        }
        try (Stream<Path> files = Files.walk(site.directory())) {
            files.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
