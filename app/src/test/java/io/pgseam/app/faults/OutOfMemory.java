package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.Optional;
import java.util.Set;

/** The caller's code, such as the source of the rows, throws an {@link OutOfMemoryError}. */
final class OutOfMemory implements Fault {
    static final String NO_SOURCE = "No code of the caller's runs in its middle.";

    @Override
    public String title() {
        return "out of memory in the row source";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.IN_CLIENT;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        return operation.has(Trait.SOURCE) ? Optional.empty() : Optional.of(NO_SOURCE);
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.OUT_OF_MEMORY);
    }

    @Override
    public void strike(Scene scene) {
        throw new OutOfMemoryError("thrown by a test");
    }
}
