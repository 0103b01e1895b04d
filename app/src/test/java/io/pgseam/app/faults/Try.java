package io.pgseam.app.faults;

import io.pgseam.app.faults.Fault.Moment;
import io.pgseam.app.faults.Operation.Trait;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.tx.Isolation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** One fault, once, in the middle of one operation, and everything that is checked afterwards. */
final class Try {
    private static final AtomicInteger BATCHES = new AtomicInteger();

    /** In which everything has to be well again. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final long POLL_NANOS = 3_000_000;

    /** What may be said for a while after a fault. */
    private static final Set<Report> PASSING =
            Set.of(Report.UNKNOWN, Report.UNAVAILABLE, Report.POOL_EXHAUSTED, Report.TIMEOUT);

    private final Map<Violation, String> violations = new EnumMap<>(Violation.class);
    private final Stage stage;
    private final Site site;
    private final Fault fault;
    private final Operation operation;
    private volatile long over;
    private boolean struck;

    Try(Stage stage, Cell cell) {
        this.stage = stage;
        this.site = stage.site();
        this.fault = cell.fault();
        this.operation = cell.operation();
    }

    Verdict run() throws Exception {
        operation.clear(site);
        int batch = BATCHES.getAndAdd(fault.batches()) + 1;
        for (int prepared = 0; prepared < fault.batches(); prepared++) {
            operation.prepare(site, batch + prepared);
        }
        Map<String, String> settings = Stage.settings(fault);
        Optional<ConnectionPool> pool = stage.pool(operation, batch, settings);
        Optional<PooledSessions> sessions = pool.map(PooledSessions::new);
        String state = sessions.isPresent() ? sessions.get().state() : "";
        try {
            Client client = new Client(pool, settings, Isolation.READ_COMMITTED, () -> {});
            Report report = strike(pool, settings, batch);
            Optional<Duration> healthy;
            if (operation.has(Trait.RESUMED)) {
                settle(batch);
                checkKept(batch, report);
                healthy = awaitHealth(client, batch);
                settle(batch);
            } else {
                healthy = awaitHealth(client, batch);
                settle(batch);
                checkKept(batch, report);
            }
            if (sessions.isPresent()) {
                sessions.get().problem(state).ifPresent(problem -> violate(Violation.POISONED, problem));
                checkIdle(pool.get());
            }
            return new Verdict(violations, healthy);
        } finally {
            if (operation.has(Trait.RESUMED)) {
                stage.closePools(operation.database(batch));
            }
        }
    }

    /** Has the operation run, and the fault strike it; returns what the operation says. */
    private Report strike(Optional<ConnectionPool> pool, Map<String, String> settings, int batch) throws Exception {
        AtomicReference<Scene> scene = new AtomicReference<>();
        AtomicBoolean first = new AtomicBoolean(true);
        Moment moment = fault.moment(operation);
        Runnable middle = () -> {
            if (moment == Moment.IN_CLIENT && first.getAndSet(false)) {
                strike(scene.get());
            }
        };
        Client client = new Client(pool, settings, fault.isolation(), middle);
        Running running = fault.isOfProcess()
                ? new RunningProcess(site, operation.title(), batch, settings, fault.options())
                : new RunningThread(operation.title(), () -> operation.run(site, client, batch));
        try (Gate gate = moment == Moment.ON_SERVER ? Gate.close(site) : null) {
            scene.set(new Scene(stage, operation, client, running, gate, 0));
            if (moment == Moment.BEFORE) {
                strike(scene.get());
            } else {
                running.begin();
            }
            if (moment == Moment.ON_SERVER) {
                OptionalInt backend = gate.awaitArrival(running::isOver);
                if (backend.isPresent()) {
                    strike(new Scene(stage, operation, client, running, gate, backend.getAsInt()));
                }
                gate.open();
            }
            Report report = running.await();
            if (!struck && !fault.reports(operation).contains(report)) {
                violate(Violation.NO_FAULT, "it ended before its middle: " + describe(report, running));
            } else if (!struck && report == Report.DONE) {
                violate(Violation.NO_FAULT, "it has no middle");
            }
            if (!fault.reports(operation).contains(report)) {
                violate(
                        Violation.MISREPORTED,
                        "found " + describe(report, running) + ", expected " + fault.reports(operation));
            }
            return report;
        }
    }

    private void strike(Scene scene) {
        struck = true;
        try {
            fault.strike(scene);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            over = System.nanoTime();
        }
    }

    private static String describe(Report report, Running running) {
        return report
                + running.failure()
                        .map(failure -> " (" + Verdict.inOneLine(failure) + ")")
                        .orElse("");
    }

    private void checkKept(int batch, Report report) throws Exception {
        Kept kept = operation.kept(site, batch, report);
        switch (kept) {
            case TWICE -> violate(Violation.DUPLICATED, "batch " + batch + " after " + report);
            case HALF -> violate(Violation.HALF_APPLIED, "batch " + batch + " after " + report);
            case NOTHING -> {
                if (report == Report.DONE) {
                    violate(Violation.LOST, "batch " + batch);
                }
            }
            case EVERYTHING -> {
                if (report != Report.DONE && !report.isOpen()) {
                    violate(Violation.MISREPORTED, "everything is kept after " + report);
                }
            }
        }
    }

    private void requireEverything(int batch) throws Exception {
        Kept kept = operation.kept(site, batch, Report.DONE);
        if (kept != Kept.EVERYTHING) {
            violate(Violation.LOST, "batch " + batch + " was done, and what is kept of it is " + kept);
        }
    }

    /** Runs the operation again and again, with the same pool, until it is done; returns the time since the end of the fault. */
    private Optional<Duration> awaitHealth(Client client, int batch) throws Exception {
        while (true) {
            int probe = operation.has(Trait.RESUMED) ? batch : BATCHES.incrementAndGet();
            if (probe != batch) {
                operation.prepare(site, probe);
            }
            Running running =
                    new RunningThread(operation.title() + ", again", () -> operation.run(site, client, probe));
            running.begin();
            Report report = running.await();
            Duration passed = Duration.ofNanos(System.nanoTime() - over);
            if (report == Report.DONE) {
                requireEverything(probe);
                return Optional.of(passed);
            }
            if (!PASSING.contains(report)) {
                violate(Violation.MISREPORTED, "after the fault: " + describe(report, running));
                return Optional.empty();
            }
            if (passed.compareTo(BOUND) > 0) {
                violate(Violation.NOT_HEALTHY, "after " + passed + ": " + describe(report, running));
                return Optional.empty();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Waits until the server does nothing any more for anybody. */
    private void settle(int batch) throws SQLException {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (true) {
            List<String> states = site.administrator(Databases.HOME)
                    .fetch(
                            "SELECT coalesce(state, 'starting') FROM pg_stat_activity WHERE starts_with(datname, {0})"
                                    + " AND backend_type = 'client backend'",
                            operation.sessions(batch))
                    .getValues(0, String.class);
            boolean areIdle = states.stream().allMatch("idle"::equals);
            if (areIdle && states.size() <= stage.connections(operation.sessions(batch))) {
                return;
            }
            if (System.nanoTime() > deadline) {
                violate(Violation.LEFT_BEHIND, "sessions: " + states);
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void checkIdle(ConnectionPool pool) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (pool.metrics().active() > 0 || pool.metrics().waiting() > 0) {
            if (System.nanoTime() > deadline) {
                violate(Violation.LEFT_BEHIND, pool.metrics().toString());
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void violate(Violation violation, String found) {
        violations.merge(violation, found, (before, now) -> before + "; " + now);
    }
}
