package io.pgseam.app.truth;

import io.pgseam.app.errors.DatabaseException;
import io.pgseam.app.errors.UnknownCommitException;
import io.pgseam.copy.CopyException;
import io.pgseam.copy.csv.CsvException;

/** Performs what one thread does, and records what the shop said. Any exception but those that the shop promises is the thread's end. */
record Recorder(int thread, History history) {
    Entry<Operation> perform(Operation operation, Access shop) {
        long begin = System.nanoTime();
        Outcome outcome = outcome(operation, shop);
        Entry<Operation> entry = new Entry<>(thread, begin, System.nanoTime(), operation, outcome);
        history.add(entry);
        return entry;
    }

    private static Outcome outcome(Operation operation, Access shop) {
        try {
            return new Outcome.Acknowledged(operation.perform(shop));
        } catch (UnknownCommitException e) {
            return new Outcome.Unknown(e.kind().name());
        } catch (DatabaseException e) {
            return new Outcome.Failed(e.kind().name());
        } catch (CopyException | CsvException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }
}
