package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.Set;

/** The operation's thread is interrupted. */
final class ThreadInterrupted implements Fault {
    @Override
    public String title() {
        return "thread interrupted";
    }

    @Override
    public Moment moment(Operation operation) {
        return operation.has(Trait.SOURCE) ? Moment.IN_CLIENT : Moment.ON_SERVER;
    }

    /** A COPY out ends nothing, as documented, and what was sent to the server is awaited. */
    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(
                operation instanceof CopiedOut || !operation.has(Trait.SOURCE) ? Report.DONE : Report.INTERRUPTED);
    }

    @Override
    public void strike(Scene scene) {
        scene.running().interrupt();
    }
}
