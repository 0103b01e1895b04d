package io.pgseam.app.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pgseam.app.config.DatabaseSettings;
import io.pgseam.app.config.PoolSettings;
import io.pgseam.app.config.ShopSettings;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import io.pgseam.postgres.KeptServer;
import io.pgseam.postgres.PostgresServer;
import io.pgseam.postgres.ServerSettings;
import io.pgseam.postgres.ThrowawayDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database a command works on: that of the environment, or one on a server that the command starts and stops. */
final class DatabaseOptions {
    private final Console console;

    @Option(
            names = "--server",
            paramLabel = "KIND",
            description = "Start a server for this command alone, with an empty, migrated database that ends with it:"
                    + " ${COMPLETION-CANDIDATES}. By default the environment says where the database is:"
                    + " DATABASE_URL, or PGHOST and the like.")
    private @Nullable ThrowawayServer server;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Start an embedded server whose data stay in this directory. A new directory is made and"
                    + " migrated.")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    DatabaseOptions(Console console) {
        this.console = console;
    }

    /** Opens the database, has it used, and closes what was opened. */
    <T> T call(Work work, Function<ConnectionPool, T> use) {
        if (data != null) {
            return onKeptServer(data, work, use);
        }
        if (server != null) {
            return onThrowawayServer(server, work, use);
        }
        return call(ShopSettings.from(console.environment()), work, use);
    }

    private <T> T onKeptServer(Path directory, Work work, Function<ConnectionPool, T> use) {
        if (server == ThrowawayServer.CONTAINER) {
            throw new ParameterException(
                    command.commandLine(), "--data keeps an embedded server's data, found --server container.");
        }
        try (KeptServer kept = KeptServer.start(directory, ServerSettings.fromSystem())) {
            console.err().line(kept.description() + ", data kept in " + directory);
            if (kept.age() == KeptServer.Age.NEW && work != Work.MIGRATION) {
                Migrations.migrate(kept.dataSource());
            }
            return call(DatabaseSettings.at(kept.url(), kept.user(), kept.password()), work, use);
        }
    }

    private <T> T onThrowawayServer(ThrowawayServer kind, Work work, Function<ConnectionPool, T> use) {
        ServerSettings given = ServerSettings.fromSystem();
        try (PostgresServer started = PostgresServer.start(
                        new ServerSettings(kind.choice(), given.url(), given.image(), given.cache()));
                ThrowawayDatabase database = started.createDatabase()) {
            console.err().line(started.description() + ", temporary: its data end with this command");
            if (work != Work.MIGRATION) {
                Migrations.migrate(database.dataSource());
            }
            return call(DatabaseSettings.at(database.url(), database.user(), database.password()), work, use);
        }
    }

    private static <T> T call(DatabaseSettings owner, Work work, Function<ConnectionPool, T> use) {
        DatabaseSettings settings = work == Work.MIGRATION ? owner : owner.asApplication();
        return call(new ShopSettings(settings, PoolSettings.from(Map.of())), work, use);
    }

    private static <T> T call(ShopSettings settings, Work work, Function<ConnectionPool, T> use) {
        PoolSettings pool =
                work == Work.SHORT ? settings.pool() : settings.pool().withoutStatementTimeout();
        try (ConnectionPool opened =
                ConnectionPool.open(new ShopSettings(settings.database(), pool), new SimpleMeterRegistry())) {
            return use.apply(opened);
        }
    }
}
