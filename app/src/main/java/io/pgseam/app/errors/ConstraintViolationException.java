package io.pgseam.app.errors;

import io.pgseam.schema.PublicConstraint;
import java.util.List;
import java.util.Optional;
import org.jooq.TableField;

/** The data would violate a constraint (SQLSTATE class 23). Trying again does not help; the message is for the person who entered the data. */
public final class ConstraintViolationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<PublicConstraint> constraint;

    ConstraintViolationException(String message, Optional<PublicConstraint> constraint, Throwable cause) {
        super(Kind.CONSTRAINT_VIOLATION, message, cause);
        this.constraint = constraint;
    }

    /** Empty where the server named none that the schema has. */
    public Optional<PublicConstraint> constraint() {
        return constraint;
    }

    /** The columns concerned, those of a key in the key's order; none for a domain's constraint. */
    public List<TableField<?, ?>> columns() {
        return constraint.map(PublicConstraint::columns).orElse(List.of());
    }
}
