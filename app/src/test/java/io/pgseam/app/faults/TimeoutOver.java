package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an operation waits for does not come in time. */
record TimeoutOver(Limit limit) implements Fault {
    /** Which of the server's timeouts is the shorter one. */
    enum Limit {
        STATEMENT,
        LOCK
    }

    @Override
    public String title() {
        return switch (limit) {
            case STATEMENT -> "statement timeout";
            case LOCK -> "lock timeout";
        };
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        return limit == Limit.LOCK && !operation.has(Trait.WRITES)
                ? Optional.of("It reads, and waits for nobody's lock.")
                : Optional.empty();
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.TIMEOUT);
    }

    @Override
    public Map<String, String> settings() {
        return switch (limit) {
            case STATEMENT -> Map.of("SHOP_STATEMENT_TIMEOUT", "1500ms", "SHOP_LOCK_TIMEOUT", "0");
            case LOCK -> Map.of("SHOP_LOCK_TIMEOUT", "300ms");
        };
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        scene.awaitEnd();
    }
}
