package io.pgseam.app.faults;

import static io.pgseam.schema.Tables.PRODUCTS;

import io.pgseam.app.faults.Operation.Trait;
import io.pgseam.app.tx.Isolation;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/** Rows that the operation is going to change are changed by another transaction, after it has begun. */
final class SerializationFailure implements Fault {
    @Override
    public String title() {
        return "serialization failure";
    }

    @Override
    public Moment moment(Operation operation) {
        return Moment.IN_CLIENT;
    }

    @Override
    public Optional<String> senseless(Operation operation) {
        if (!operation.has(Trait.WRITES)) {
            return Optional.of("It reads one snapshot, whatever others write.");
        }
        return operation.has(Trait.REPEATED)
                ? Optional.empty()
                : Optional.of("It is read committed: what others have written is no conflict.");
    }

    @Override
    public Set<Report> reports(Operation operation) {
        return Set.of(Report.DONE);
    }

    @Override
    public Isolation isolation() {
        return Isolation.REPEATABLE_READ;
    }

    @Override
    public void strike(Scene scene) {
        int rows = scene.stage()
                .site()
                .administrator(scene.operation().database(0))
                .update(PRODUCTS)
                .set(PRODUCTS.UPDATED_AT, DSL.currentOffsetDateTime())
                .execute();
        if (rows == 0) {
            throw new IllegalStateException("found no row that others could change");
        }
    }
}
