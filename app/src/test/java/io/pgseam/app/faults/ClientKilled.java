package io.pgseam.app.faults;

import java.util.Set;

/** The client's process is killed (SIGKILL). */
final class ClientKilled implements Fault {
    @Override
    public String title() {
        return "client killed";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.KILLED);
    }

    @Override
    public boolean isOfProcess() {
        return true;
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        scene.running().kill();
        scene.awaitEnd();
    }
}
