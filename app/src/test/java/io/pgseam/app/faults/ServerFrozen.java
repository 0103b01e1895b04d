package io.pgseam.app.faults;

import java.util.Set;
import java.util.concurrent.TimeUnit;

/** All processes of the server are stopped where they are (SIGSTOP), and go on later. */
record ServerFrozen(Length length) implements Fault {
    private static final long MOMENT_MILLIS = 300;

    /** How long nothing goes on. */
    enum Length {
        /** Less than anyone's timeout: nobody may notice. */
        BRIEFLY,
        /** Until the client has given up. */
        LONGER_THAN_TIMEOUTS
    }

    @Override
    public String title() {
        return switch (length) {
            case BRIEFLY -> "server frozen for a moment";
            case LONGER_THAN_TIMEOUTS -> "server frozen longer than timeouts";
        };
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return length == Length.BRIEFLY ? Set.of(Report.DONE) : Fault.lost(operation);
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        scene.server().freeze();
        try {
            if (length == Length.BRIEFLY) {
                TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            } else {
                scene.awaitEnd();
            }
        } finally {
            scene.server().thaw();
        }
    }
}
