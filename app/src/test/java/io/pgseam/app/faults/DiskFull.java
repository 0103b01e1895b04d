package io.pgseam.app.faults;

import io.pgseam.app.faults.Operation.Trait;
import java.util.Optional;
import java.util.Set;

/** The disk that holds the tables is full: a file system in memory, filled to the last byte. */
final class DiskFull implements Fault {
    @Override
    public String title() {
        return "disk full";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.ON_SERVER;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        if (operation.has(Trait.AUTOCOMMIT)) {
            return Optional.of("An update of one row finds room on the row's page.");
        }
        return operation.has(Trait.WRITES) ? Optional.empty() : Optional.of("It reads, and takes no room.");
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.UNAVAILABLE);
    }

    @Override
    public Optional<String> missing(Stage stage) {
        return stage.disk().isPresent() ? Optional.empty() : Optional.of("no file system could be mounted");
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
        SmallDisk disk = scene.stage().disk().orElseThrow();
        disk.fill();
        try {
            scene.gate().open();
            scene.awaitEnd();
        } finally {
            disk.empty();
        }
    }
}
