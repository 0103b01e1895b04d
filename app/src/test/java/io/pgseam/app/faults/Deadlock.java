package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.Optional;
import java.util.Set;

/** Another transaction waits for what the operation holds, and holds what the operation waits for. */
final class Deadlock implements Fault {
    @Override
    public String title() {
        return "deadlock";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        return operation.has(Trait.WRITES) ? Optional.empty() : Optional.of("It reads, and holds up nobody.");
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(operation.has(Trait.REPEATED) ? Report.DONE : Report.CONFLICT);
    }

    @Override
    public void strike(Scene scene) {
        scene.gate().entangle();
    }
}
