package io.pgseam.app.faults;

import io.pgseam.app.Sql;
import java.util.Set;

/** An administrator ends the session, by {@code pg_terminate_backend}. */
final class BackendTerminated implements Fault {
    @Override
    public String title() {
        return "backend terminated";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Fault.lost(operation);
    }

    @Override
    public void strike(Scene scene) {
        Sql.terminate(scene.administrator(), scene.backend());
    }
}
