package io.pgseam.app.cli;

import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.migrations.Migrations;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the database to the version that this program was compiled for. */
@Command(
        name = "migrate",
        description = "Applies the migrations that the database lacks, as the role that shall own the tables.",
        footer = {
            "  DATABASE_URL=postgresql://owner@localhost/shop ${ROOT-COMMAND-NAME} migrate",
            "  ${ROOT-COMMAND-NAME} migrate --dry-run"
        })
final class MigrateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @ArgGroup
    private @Nullable Variant variant;

    /** At most one of them. */
    private static final class Variant {
        @Option(names = "--dry-run", description = "Only list what would be applied.")
        private boolean dryRun;

        @Option(
                names = "--distribute",
                description = "Also distribute the tables over the nodes of a Citus cluster; without Citus, do not.")
        private boolean distribute;
    }

    MigrateCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        return database.call(Work.MIGRATION, this::migrate);
    }

    private int migrate(ConnectionPool pool) {
        if (variant != null && variant.dryRun) {
            List<String> pending = Migrations.listPending(pool.dataSource());
            pending.forEach(console.out()::line);
            console.out().line(pending.size() + " migrations pending");
            return ExitStatus.DONE;
        }
        pool.requireSessions("Migrations");
        int applied = variant != null && variant.distribute
                ? Migrations.migrateAndDistribute(pool.dataSource())
                : Migrations.migrate(pool.dataSource());
        console.out().line(applied + " migrations applied");
        return ExitStatus.DONE;
    }
}
