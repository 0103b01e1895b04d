package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The heap of a small JVM is full of what the source of the rows holds. The same process then has to do the next batch. */
final class HeapExhausted implements Fault {
    @Override
    public String title() {
        return "heap of 64 MB full";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.BEFORE;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        return operation.has(Trait.SOURCE) ? Optional.empty() : Optional.of(OutOfMemory.NO_SOURCE);
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.OUT_OF_MEMORY);
    }

    @Override
    public boolean isOfProcess() {
        return true;
    }

    @Override
    public List<String> options() {
        return List.of("-Xmx64m", "-D" + OperationProgram.HEAP);
    }

    @Override
    public int batches() {
        return 2;
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        scene.begin();
        scene.awaitEnd();
    }
}
