package io.pgseam.app.faults;

import io.pgseam.app.FaultyWire;
import io.pgseam.postgres.FaultyServer;
import org.jooq.DSLContext;

/**
 * A try, as its fault sees it.
 *
 * @param client with what the operation is run
 * @param running the operation
 * @param gate open where the fault does not strike on the server
 * @param backend that waits at the gate; 0 if it is open
 */
record Scene(Stage stage, Operation operation, Client client, Running running, Gate gate, int backend) {
    FaultyServer server() {
        return stage.server();
    }

    FaultyWire wire() {
        return stage.wire();
    }

    /** Past the wire, in a database that the operation does not use. */
    DSLContext administrator() {
        return stage.site().administrator(Databases.HOME);
    }

    void begin() {
        running.begin();
    }

    /** Waits until the operation has ended. */
    void awaitEnd() throws InterruptedException {
        running.await();
    }
}
