package io.pgseam.app.faults;

import io.pgseam.app.FaultyWire;
import java.io.IOException;
import java.util.Set;

/** The network between client and server fails, until the client has given up. */
record SocketBroken(FaultyWire.Fault how, String title) implements Fault {
    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Fault.lost(operation);
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        scene.wire().fail(how);
        try {
            scene.awaitEnd();
        } finally {
            scene.wire().fail(FaultyWire.Fault.NONE);
        }
    }
}
