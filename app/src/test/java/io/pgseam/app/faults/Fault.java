package io.pgseam.app.faults;

import io.pgseam.app.tx.Isolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that goes wrong, for real, while an operation is in its middle. */
interface Fault {
    /** When it strikes. */
    enum Moment {
        /** Before the operation begins, which {@link Scene#begin} does. */
        BEFORE,
        /** In the operation's own thread, or process, when it runs the caller's code. */
        IN_CLIENT,
        /** While the operation waits for the server at the {@link Gate}. */
        ON_SERVER
    }

    /** As the page has it. */
    String title();

    Moment moment(Operation operation);

    /** Why it cannot happen to an operation. */
    default Optional<String> senseless(Operation operation) {
        return Optional.empty();
    }

    /** What an operation may say of its end. */
    Set<Report> reports(Operation operation);

    /** Settings of the pool besides those of all tries. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Of the operation's transactions, where these choose one. */
    default Isolation isolation() {
        return Isolation.READ_COMMITTED;
    }

    /** Whether the operation runs in a process of its own. */
    default boolean isOfProcess() {
        return false;
    }

    /** Options of that process's JVM. */
    default List<String> options() {
        return List.of();
    }

    /** How many batches the process does, of which the first alone is struck. */
    default int batches() {
        return 1;
    }

    /** Why it cannot be had on this machine. */
    default Optional<String> missing(Stage stage) {
        return Optional.empty();
    }

    /** Strikes; when it returns, the fault is over. */
    void strike(Scene scene) throws Exception;

    /** The reports of those who lose their connection before the end: only a statement that commits itself may be done. */
    static Set<Report> lost(Operation operation) {
        return Set.of(operation.has(Operation.Trait.AUTOCOMMIT) ? Report.UNKNOWN : Report.UNAVAILABLE);
    }
}
