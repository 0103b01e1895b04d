package io.pgseam.app.cli;

import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.pool.PoolHealth;
import io.pgseam.app.terminal.Listing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the database whether it answers. */
@Command(
        name = "health",
        description = "Says whether the database answers, and how long that takes; fails where it does not.",
        footer = "  ${ROOT-COMMAND-NAME} health --format json")
final class HealthCommand implements Callable<Integer> {
    private static final Listing<Health> LISTING = new Listing<>(List.of(
            Listing.text("state", Health::state),
            Listing.number("probe_millis", Health::probeMillis),
            Listing.number("active", Health::active),
            Listing.number("idle", Health::idle),
            Listing.number("maximum", Health::maximum),
            Listing.text("problem", Health::problem)));

    private final Console console;

    @Mixin
    private final DatabaseOptions database;

    @Mixin
    private final FormatOption format = new FormatOption();

    /**
     * What is shown.
     *
     * @param maximum connections at most
     */
    private record Health(String state, long probeMillis, int active, int idle, int maximum, Optional<String> problem) {
        static Health of(PoolHealth health) {
            return new Health(
                    health.state().name().toLowerCase(Locale.ROOT),
                    health.probe().toMillis(),
                    health.metrics().active(),
                    health.metrics().idle(),
                    health.metrics().maximum(),
                    health.problem());
        }
    }

    HealthCommand(Console console) {
        this.console = console;
        this.database = new DatabaseOptions(console);
    }

    @Override
    public Integer call() {
        PoolHealth health = database.call(Work.SHORT, ConnectionPool::health);
        Health shown = Health.of(health);
        format.show(LISTING, List.of(shown), shown, console.out());
        return health.state() == PoolHealth.State.DOWN ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}
