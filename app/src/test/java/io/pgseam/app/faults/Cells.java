package io.pgseam.app.faults;

import io.pgseam.app.FaultyWire;
import io.pgseam.postgres.FaultyServer.Stop;
import java.util.List;
import java.util.stream.Stream;

/** The matrix: each fault in the middle of each operation. */
final class Cells {
    static final List<Operation> OPERATIONS = List.of(
            new PlacedOrder(),
            new OneStatement(),
            new CopiedIn(),
            new CopiedOut(),
            new Streamed(),
            new Upserted(),
            new Migrated(),
            new Generated());

    static final List<Fault> FAULTS = List.of(
            new BackendTerminated(),
            new ServerStopped(Stop.FAST),
            new ServerStopped(Stop.IMMEDIATE),
            new ServerFrozen(ServerFrozen.Length.BRIEFLY),
            new ServerFrozen(ServerFrozen.Length.LONGER_THAN_TIMEOUTS),
            new SocketBroken(FaultyWire.Fault.RESET, "socket reset"),
            new SocketBroken(FaultyWire.Fault.STALLED, "socket stalled"),
            new SocketBroken(FaultyWire.Fault.HALF_OPEN, "socket half-open"),
            new CommitLost(FaultyWire.Fault.CUT_BEFORE_COMMIT, "COMMIT lost"),
            new CommitLost(FaultyWire.Fault.CUT_AFTER_COMMIT, "answer to COMMIT lost"),
            new PoolExhausted(),
            new DiskFull(),
            new TimeoutOver(TimeoutOver.Limit.STATEMENT),
            new TimeoutOver(TimeoutOver.Limit.LOCK),
            new Deadlock(),
            new SerializationFailure(),
            new ThreadInterrupted(),
            new OutOfMemory(),
            new HeapExhausted(),
            new ClientKilled());

    private Cells() {}

    /** Those that can be, in the order of the page. */
    static List<Cell> sensible() {
        return all().filter(cell -> cell.fault().senseless(cell.operation()).isEmpty())
                .toList();
    }

    /** Those that cannot be. */
    static List<Cell> senseless() {
        return all().filter(cell -> cell.fault().senseless(cell.operation()).isPresent())
                .toList();
    }

    static Operation operation(String title) {
        return OPERATIONS.stream()
                .filter(operation -> operation.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Cell> all() {
        return FAULTS.stream().flatMap(fault -> OPERATIONS.stream().map(operation -> new Cell(fault, operation)));
    }
}
