package io.pgseam.constraints;

import java.util.List;
import org.jooq.TableField;

/**
 * A constraint of the schema: a constant of a generated enum, such as {@code ProductsConstraint.PRODUCTS_PKEY}.
 *
 * <p>Unique indexes count as constraints, because the server reports them as such.
 */
public interface Constraint {

    /** Returns what the catalog says of it. */
    ConstraintDefinition definition();

    /** Returns what it demands. */
    default ConstraintKind kind() {
        return definition().kind();
    }

    /**
     * Returns the columns that it is about, those of a key in the key's order, then those in expressions and in a
     * partial index's condition; none for the constraint of a domain.
     */
    default List<TableField<?, ?>> columns() {
        return definition().columns();
    }
}
