package io.pgseam.app.http.resource;

import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.pool.ConnectionPool;
import io.pgseam.app.pool.PoolHealth;
import io.pgseam.lock.Difference;
import io.pgseam.lock.SchemaLock;
import io.pgseam.lock.StartupCheck;
import io.pgseam.lock.Strictness;
import io.pgseam.schema.Products;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the shop can work: the database answers, has all that the migrations make, and matches the lock of the shop's classes.
 *
 * <p>The shop's role cannot read the schema history, and need not: what a missing migration would have made is missing.
 */
record Readiness(Check database, Check migrations, Check schema) {
    /** @param problem one line; empty if there is none */
    record Check(Optional<String> problem) {
        private static final Check PASSED = new Check(Optional.empty());
        private static final Check UNKNOWN = failed("nobody can say without the database");

        private static Check failed(String problem) {
            return new Check(Optional.of(problem));
        }
    }

    private static final StartupCheck CHECK =
            new StartupCheck(SchemaLock.besides(Products.class), Strictness.COMPATIBLE);
    private static final int SHOWN = 5;

    static Readiness of(ConnectionPool pool) {
        PoolHealth health = pool.health();
        if (health.state() == PoolHealth.State.DOWN) {
            return unreachable(health.problem().orElse("no answer"));
        }
        try {
            List<Difference> breaking =
                    pool.context().connectionResult(CHECK::run).differences();
            return new Readiness(
                    Check.PASSED,
                    check(breaking, Difference.Removed.class::isInstance, " missing, run migrate"),
                    check(breaking, difference -> !(difference instanceof Difference.Removed), " different"));
        } catch (DatabaseException e) {
            return unreachable(String.valueOf(e.getMessage()));
        }
    }

    boolean isReady() {
        return List.of(database, migrations, schema).stream()
                .allMatch(check -> check.problem().isEmpty());
    }

    private static Readiness unreachable(String problem) {
        return new Readiness(Check.failed(problem), Check.UNKNOWN, Check.UNKNOWN);
    }

    private static Check check(List<Difference> breaking, Predicate<Difference> concerned, String state) {
        List<String> keys = breaking.stream()
                .filter(concerned)
                .map(difference -> difference.entry().key())
                .toList();
        return keys.isEmpty()
                ? Check.PASSED
                : Check.failed(String.join(", ", keys.subList(0, Math.min(SHOWN, keys.size())))
                        + (keys.size() > SHOWN ? " and " + (keys.size() - SHOWN) + " more" : "")
                        + state);
    }
}
