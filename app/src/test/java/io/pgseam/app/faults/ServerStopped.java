package io.pgseam.app.faults;

import io.pgseam.postgres.FaultyServer.Stop;
import java.util.EnumSet;
import java.util.Set;

/** The server is stopped, and started again. */
record ServerStopped(Stop how) implements Fault {
    @Override
    public String title() {
        return switch (how) {
            case FAST -> "server restarted (fast)";
            case IMMEDIATE -> "server restarted (immediate)";
            case KILL -> "server killed and started";
        };
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    /** A fast stop ends whom the operation waits for too, perhaps a moment before the operation, which then may come to its end. */
    @Override
    public Set<Report> reports(Operation operation) {
        return how == Stop.FAST ? EnumSet.of(Report.DONE, Report.UNKNOWN, Report.UNAVAILABLE) : Fault.lost(operation);
    }

    @Override
    public void strike(Scene scene) {
        scene.server().stop(how);
        scene.server().start();
    }
}
