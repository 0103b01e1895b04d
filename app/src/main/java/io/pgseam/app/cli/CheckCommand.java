package io.pgseam.app.cli;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.errors.ErrorTranslation;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.lock.LockDiff;
import io.pgseam.lock.SchemaLock;
import io.pgseam.lock.StartupCheck;
import io.pgseam.lock.Strictness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the database with the one that the program was compiled for. */
@Command(
        name = "check",
        description = "Says whether the database is the one that this program was compiled for, and what differs.",
        footer = {"  ${ROOT-COMMAND-NAME} check && ${ROOT-COMMAND-NAME} serve", "  ${ROOT-COMMAND-NAME} check --exact"})
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Option(
            names = "--exact",
            description = "Allow no difference at all, not even what breaks nothing, such as a new index.")
    private boolean exact;

    CheckCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        LockDiff diff = database.call(Work.SHORT, this::compare);
        if (!diff.isEmpty()) {
            diff.text().lines().forEach(console.out()::line);
            throw new CommandFailedException("The database is not the one that this program was compiled for "
                    + diff.counts() + ": - is missing there, + is only there. Nothing was changed. Migrate it, or start"
                    + " the version that was built for it.");
        }
        console.out().line("The database is the one that this program was compiled for.");
        return ExitStatus.DONE;
    }

    private LockDiff compare(ConnectionPool pool) {
        SchemaLock lock = SchemaLock.besides(PRODUCTS.getClass());
        try (Connection connection = pool.dataSource().getConnection()) {
            return new StartupCheck(lock, exact ? Strictness.EXACT : Strictness.COMPATIBLE).run(connection);
        } catch (SQLException e) {
            throw ErrorTranslation.translate(e);
        }
    }
}
