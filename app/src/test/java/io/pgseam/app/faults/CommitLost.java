package io.pgseam.app.faults;

import io.pgseam.app.FaultyWire;
import io.pgseam.app.faults.Operation.Trait;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The connection ends before the server sees COMMIT, or before the client sees the answer to it. */
record CommitLost(FaultyWire.Fault how, String title) implements Fault {
    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        if (operation.has(Trait.AUTOCOMMIT)) {
            return Optional.of("It sends no COMMIT.");
        }
        return operation.has(Trait.COMMITS) ? Optional.empty() : Optional.of("It reads, and has nothing to commit.");
    }

    /** Whoever can be run again to the same end need not know; the others have to say that they do not. */
    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(operation.has(Trait.RESUMED) ? Report.UNAVAILABLE : Report.UNKNOWN);
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        scene.wire().fail(how);
        try {
            scene.gate().open();
            scene.awaitEnd();
        } finally {
            scene.wire().fail(FaultyWire.Fault.NONE);
        }
    }
}
